import { useMemo, useRef } from 'react'
import { App } from 'antd'
import type { ShownRecord } from '@shared/api/records'
import { call } from '../../api'
import { showRefusal } from '../../ui/show-refusal'

/** How long a full value stays on the screen, in milliseconds. */
const SHOWN_FOR = 60_000

/** Shows masked values in full when somebody asks for one; the core logs each look. They are masked again after a minute. */
export function useRevealed(register: string, redraw: () => void) {
  const { message } = App.useApp()
  const values = useRef(new Map<string, string>())

  return useMemo(() => {
    const keyOf = (record: ShownRecord, field: string) => `${record.id}.${record.version}.${field}`
    return {
      /** The full value while it is shown. */
      revealed: (record: ShownRecord, field: string) => values.current.get(keyOf(record, field)),
      /** Asks for the full value; undefined where it was refused. */
      reveal: async (record: ShownRecord, field: string): Promise<string | undefined> => {
        const key = keyOf(record, field)
        try {
          const { value } = await call('records.reveal', { register, id: record.id, field })
          values.current.set(key, value)
          setTimeout(() => {
            values.current.delete(key)
            redraw()
          }, SHOWN_FOR)
          redraw()
          void message.info('已显示完整内容,并记入操作记录')
          return value
        } catch (error) {
          showRefusal(message, error)
          return undefined
        }
      }
    }
  }, [message, redraw, register])
}
