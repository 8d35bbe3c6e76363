import { useCallback, useState } from 'react'
import { Button, Checkbox, Empty, Tag } from 'antd'
import type { VisitSibling } from '@shared/api/visits'
import type { MemberValues } from '@shared/registers'
import { schoolYearOf } from '@shared/rules/school-year'
import { call } from '../../api'
import { FindStudent } from '../../registers/find-student'
import { textOf } from '../../registers/fields'
import type { RecordPanel, RecordPanelProps } from '../../registers/form/record-panel'
import { thisSchoolYear } from '../../registers/school-years'
import { useAction } from '../../ui/use-action'
import { useLoaded } from '../../ui/use-loaded'
import './visits.css'

/** The brothers and sisters that a visit was to as well: chosen from the families on record, not typed. */
export const siblingsPanel: RecordPanel = {
  key: 'visitedSiblings',
  label: '同访的兄弟姐妹',
  collection: 'visitedSiblings',
  seldom: true,
  panel: SiblingsPanel
}

function SiblingsPanel({ register, record, readOnly, onChanged }: RecordPanelProps) {
  const { id } = record
  const { busy, run } = useAction()
  const [finding, setFinding] = useState(false)
  const day = record.values.visitDate
  const schoolYear = typeof day === 'string' ? schoolYearOf(day) : thisSchoolYear()
  const load = useCallback(() => call('visits.siblings', { id, schoolYear }), [id, schoolYear])
  const { value: siblings, reload } = useLoaded(load, record.version)
  const visited = siblings?.filter((one) => one.visited).map(({ studentId }) => studentId) ?? []
  const members = (record.values.visitedSiblings ?? []) as MemberValues[]
  const onlyNamed = members
    .map(({ name }) => textOf(name))
    .filter((name) => !siblings?.some((one) => one.visited && one.name === name))

  const choose = (studentIds: number[]) =>
    run(async () => {
      await call('visits.setSiblings', { id, studentIds, schoolYear })
      await reload()
      onChanged(await call('records.read', { register: register.key, id, schoolYear }))
    })
  const toggle = ({ studentId }: VisitSibling, on: boolean) =>
    void choose(on ? [...visited, studentId] : visited.filter((one) => one !== studentId))

  if (!siblings) return null
  return (
    <section aria-label="同访的兄弟姐妹">
      <p className="hint">勾选这次家访时一起访到的孩子:每个孩子都算访过,他们的班主任也能看到这次家访。</p>
      {siblings.length === 0 && onlyNamed.length === 0 && (
        <Empty description="花名册里没有找到同一家的孩子" image={Empty.PRESENTED_IMAGE_SIMPLE} />
      )}
      <ul className="visit-siblings">
        {siblings.map((sibling) => (
          <li key={sibling.studentId}>
            <Checkbox
              checked={sibling.visited}
              disabled={readOnly || busy}
              onChange={({ target }) => toggle(sibling, target.checked)}
            >
              {sibling.name} {sibling.className ?? '别的班'}
            </Checkbox>
            {sibling.confirmed && <Tag color="green">已确认是一家</Tag>}
            {!sibling.confirmed && !sibling.visited && <Tag>家长相同,可能是一家</Tag>}
          </li>
        ))}
        {onlyNamed.map((name) => (
          <li key={name}>
            {name} <span className="hint">名单里只写了姓名,没有对上花名册</span>
          </li>
        ))}
      </ul>
      {!readOnly && (
        <Button size="small" disabled={busy} onClick={() => setFinding(true)}>
          从花名册里选
        </Button>
      )}
      <FindStudent
        title="一起访到的孩子"
        action="加到这次家访"
        open={finding}
        schoolYear={schoolYear}
        onClose={() => setFinding(false)}
        onFound={(studentId) => void choose([...visited, studentId])}
      />
    </section>
  )
}
