import { ipcMain } from 'electron'
import { LedgerError } from '@shared/api/errors'
import type { Answer } from '@shared/api/messages'
import { readMessage, refusal } from '../hosting/read-message'
import type { CoreThread } from '../thread/core-thread'
import { isOwnPage } from './page-protocol'
import { answerAboutPaper } from './printing'

/** Answers the window's messages. Only the top frame of our own page may send; anything else is refused. */
export function answerWindow(core: CoreThread) {
  ipcMain.handle('ledger:send', async (event, value: unknown): Promise<Answer> => {
    const frame = event.senderFrame
    if (!frame || frame.parent || !isOwnPage(frame.url)) return refusal(new LedgerError('not_allowed'))
    try {
      const message = readMessage(value)
      return (await answerAboutPaper(message, event.sender)) ?? (await core.dispatch(message))
    } catch (error) {
      if (error instanceof LedgerError) return refusal(error)
      throw error
    }
  })
}
