import { useCallback, useMemo, useRef, useState } from 'react'
import { Drawer, Spin } from 'antd'
import type { SummaryQuestion, SummaryRows } from '@shared/api/summary'
import { findRegister, type RegisterDeclaration } from '@shared/registers'
import { customise } from '@shared/registers/customise'
import { schoolYearOf } from '@shared/rules/school-year'
import { call } from '../../api'
import { unitOf } from '../../registers/fields'
import { RegisterGrid, type RegisterGridHandle } from '../../registers/grid/register-grid'
import { useColumns } from '../../registers/use-columns'
import { useRecycleBin } from '../../registers/use-recycle-bin'
import { useOpenSession } from '../../session'
import { useLoaded } from '../../ui/use-loaded'
import type { OpenedNumber } from './group-table'
import { nameOf, numberText } from './sheet'
import { useFocusBack } from './use-focus-back'

interface RowsDrawerProps {
  number: OpenedNumber
  question: SummaryQuestion
  /** The day as of which the report counts, `YYYY-MM-DD`. */
  asOf: string
  /** False while a record is open over the page. */
  shown: boolean
  /** Counts how often the report was counted anew. */
  changes: number
  onOpenRecord: (register: string, id: number) => void
  onOpenStudent: (studentId: number) => void
  /** Something was corrected in the list. */
  onChanged: () => void
  onClose: () => void
}

/** The rows behind one number of a report: its register's list, with what each adds, and their sum at the foot. */
export function RowsDrawer(props: RowsDrawerProps) {
  const { number, question, changes } = props
  useFocusBack()
  const { figure, line } = number
  const load = useCallback(
    () => call('summary.rows', { ...question, figure: figure.key, line: line.key }),
    [figure.key, line.key, question]
  )
  const { value: rows } = useLoaded(load, changes)
  const { settings } = useOpenSession()
  const found = rows && findRegister(rows.register)
  const register = useMemo(
    () => found && customise(found, settings.fieldChoices[found.key]),
    [found, settings.fieldChoices]
  )
  return (
    <Drawer
      title={`${line.label} ${nameOf(figure)} ${numberText(number.value, figure)}${figure.unit}`}
      open={props.shown}
      onClose={props.onClose}
      size={1080}
      styles={{ body: { display: 'flex', flexDirection: 'column', padding: 0 } }}
    >
      {rows && register ? (
        <Rows {...props} rows={rows} register={register} />
      ) : (
        <Spin className="summary-wait" />
      )}
    </Drawer>
  )
}

function Rows(props: RowsDrawerProps & { rows: SummaryRows; register: RegisterDeclaration }) {
  const { rows, register, asOf, question, onChanged } = props
  const { figure } = props.number
  const grid = useRef<RegisterGridHandle>(null)
  const { columns, keep } = useColumns(register)
  const [total, setTotal] = useState<number | null>(null)
  const [selected, setSelected] = useState<number[]>([])
  const { remove } = useRecycleBin(register, onChanged)
  const { ids, amounts } = rows
  const scope = useMemo(
    () => ({
      register: register.key,
      ids,
      everyYear: true,
      schoolYear: schoolYearOf(asOf),
      asOf,
      definition: question.definition
    }),
    [asOf, ids, question.definition, register.key]
  )
  const amountOf = useMemo(
    () => amounts && { label: figure.label, of: (id: number) => amounts[id] ?? 0 },
    [amounts, figure.label]
  )
  const sum = amounts ? ids.reduce((all, id) => all + (amounts[id] ?? 0), 0) : ids.length
  return (
    <>
      <RegisterGrid
        handle={grid}
        register={register}
        scope={scope}
        columns={columns}
        editable
        amounts={amountOf ?? undefined}
        emptyHint={null}
        onColumns={keep}
        onTotal={setTotal}
        onSelected={setSelected}
        onOpen={(id) => props.onOpenRecord(register.key, id)}
        onOpenStudent={props.onOpenStudent}
        onCopy={undefined}
        onRemove={(chosen) => void remove(chosen)}
        onChanged={onChanged}
      />
      <footer className="status-line" role="status" aria-label="合计">
        <strong>
          合计 {Math.round(sum * 100) / 100} {figure.unit}
        </strong>
        {total !== null && (
          <span>
            来自 {total} {unitOf(register)}
            {register.recordLabel}
          </span>
        )}
        {selected.length > 0 && <span>已选 {selected.length}</span>}
        <span className="hint">双击或按回车打开记录;改正后数字会重新统计</span>
      </footer>
    </>
  )
}
