import { useCallback, useEffect, useState } from 'react'
import { App } from 'antd'
import { call } from '../api'
import { useAction } from '../ui/use-action'

/** Undo and redo of one's own changes, by button or Ctrl+Z and Ctrl+Y. `state` names what each would do. */
export function useUndo(shown: boolean, onDone: () => void) {
  const { message } = App.useApp()
  const { run } = useAction()
  const [state, setState] = useState<{ undo: string | null; redo: string | null }>({ undo: null, redo: null })

  const refresh = useCallback(
    () => void run(async () => setState(await call('records.undoState', {}))),
    [run]
  )
  const step = useCallback(
    (procedure: 'records.undo' | 'records.redo', word: string) =>
      run(async () => {
        const { label } = await call(procedure, {})
        void message.success(`${word}:${label}`)
        onDone()
        refresh()
      }),
    [message, onDone, refresh, run]
  )
  const undo = useCallback(() => void step('records.undo', '已撤销'), [step])
  const redo = useCallback(() => void step('records.redo', '已恢复'), [step])

  useEffect(() => {
    if (!shown) return
    function key(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || isTypedInto(event.target)) return
      const letter = event.key.toLowerCase()
      if (letter !== 'z' && letter !== 'y') return
      event.preventDefault()
      if (letter === 'y' || event.shiftKey) redo()
      else undo()
    }
    window.addEventListener('keydown', key)
    return () => window.removeEventListener('keydown', key)
  }, [redo, shown, undo])

  return { state, refresh, undo, redo }
}

/** Fields undo their own typing. */
function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}
