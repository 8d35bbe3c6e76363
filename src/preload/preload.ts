import { contextBridge, ipcRenderer } from 'electron'
import type { Answer, Message } from '@shared/api/messages'

/** The one function the window is given: everything else goes through it as a message. */
contextBridge.exposeInMainWorld('ledger', {
  send: (message: Message): Promise<Answer> => ipcRenderer.invoke('ledger:send', message)
})
