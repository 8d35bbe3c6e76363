import { useCallback, useEffect, useState } from 'react'
import type { RegisterDeclaration } from '@shared/registers'
import { call } from '../api'
import { useAction } from '../ui/use-action'
import { type ColumnChoice, readColumnChoice, usualColumns } from './grid/column-choice'

/** The columns somebody chose for a register, kept with their account. */
export function useColumns(register: RegisterDeclaration) {
  const { run } = useAction()
  const [columns, setColumns] = useState<ColumnChoice[]>(() => usualColumns(register))
  const key = `${register.key}.columns`

  useEffect(() => {
    void run(async () => setColumns(readColumnChoice(await call('preferences.read', { key }), register)))
  }, [key, register, run])

  const keep = useCallback(
    (next: ColumnChoice[]) => {
      setColumns(next)
      void run(() => call('preferences.write', { key, value: next.map((column) => ({ ...column })) }))
    },
    [key, run]
  )
  return { columns, keep }
}
