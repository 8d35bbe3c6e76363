import { useCallback, useState } from 'react'
import { Button } from 'antd'
import type { MatterRegister } from '@shared/api/committee'
import type { FieldValue, MemberValues } from '@shared/registers'
import { latenessOf } from '@shared/rules/matters'
import type { ShownRecord } from '@shared/api/records'
import { call } from '../../api'
import { textOf } from '../../registers/fields'
import type { RecordPanelProps } from '../../registers/form/record-panel'
import { today } from '../../ui/moment'
import { useAction } from '../../ui/use-action'
import { useLoaded } from '../../ui/use-loaded'
import { AddMatter } from './add-matter'
import { AnswerDialog } from './answer-dialog'
import { type ListedMatter, MatterTable } from './matter-table'
import { openBefore } from './open-matters'
import './committee.css'

/** What parents raised at a meeting and what came of it; above it, what earlier meetings left open. */
export function MattersPanel({ register, record, readOnly, schoolYear, onChanged }: RecordPanelProps) {
  const key = register.key as MatterRegister
  const { busy, run } = useAction()
  const [answering, setAnswering] = useState<ListedMatter | null>(null)
  const load = useCallback(() => call('matters.open', { schoolYear }), [schoolYear])
  const { value: open = [], reload } = useLoaded(load, record.version)
  const earlier = openBefore(open, key, record)
  const rows = (record.values.matters ?? []) as MemberValues[]

  const store = (matters: MemberValues[]) =>
    run(async () => {
      const changes = [{ id: record.id, version: record.version, values: { matters } }]
      const common = { register: key, origin: 'form' as const, schoolYear }
      const [stored] = await call('records.update', { ...common, changes })
      onChanged(stored as ShownRecord)
      return stored
    })
  function answered(meeting: ShownRecord) {
    if (meeting.id === record.id) return onChanged(meeting)
    void reload()
    // The page counts what is open anew, though this meeting is as it was.
    onChanged(record)
  }
  const answer = (matter: ListedMatter) => (
    <Button type="link" size="small" onClick={() => setAnswering(matter)}>
      答复
    </Button>
  )

  return (
    <div className="matters-panel">
      {earlier.length > 0 && (
        <section aria-label="上次未办结的意见">
          <h4>上次未办结的意见({earlier.length} 条)</h4>
          <MatterTable
            label="上次未办结的意见"
            matters={earlier}
            ofMeetings
            emptyText=""
            actions={(matter) => !readOnly && answer(matter)}
          />
        </section>
      )}
      <section aria-label="本次会议的意见">
        <h4>本次会议的意见</h4>
        <MatterTable
          label="本次会议的意见"
          matters={rows.map((row, position) => listed(key, row, record, position))}
          ofMeetings={false}
          emptyText="还没有登记家长的意见"
          actions={(matter) =>
            !readOnly && (
              <>
                {answer(matter)}
                <Button
                  type="link"
                  size="small"
                  disabled={busy}
                  onClick={() => void store(rows.filter((_, place) => place !== matter.position))}
                >
                  移除
                </Button>
              </>
            )
          }
        />
        {!readOnly && (
          <AddMatter busy={busy} onAdd={async (matter) => Boolean(await store([...rows, matter]))} />
        )}
      </section>
      {answering && (
        <AnswerDialog
          matter={answering}
          schoolYear={schoolYear}
          onAnswered={answered}
          onClose={() => setAnswering(null)}
        />
      )}
    </div>
  )
}

function listed(register: MatterRegister, row: MemberValues, { id, values }: ShownRecord, position: number) {
  const meeting = (key: string) => textOf((values[key] ?? null) as FieldValue)
  const word = (key: string) => textOf(row[key])
  const date = meeting('date')
  return {
    register,
    id,
    position,
    date,
    title: meeting('title'),
    level: meeting('level'),
    className: meeting('className'),
    matter: word('matter'),
    raisedBy: word('raisedBy'),
    answer: word('answer'),
    responsible: word('responsible'),
    deadline: word('deadline'),
    state: word('state'),
    closedOn: word('closedOn'),
    result: word('result'),
    lateness: latenessOf(row, date === '' ? null : date, today())
  } satisfies ListedMatter
}
