import { useCallback, useState } from 'react'
import { Checkbox, Select } from 'antd'
import type { ClassNode, ShownRecord } from '@shared/api/records'
import { call } from '../../api'
import { textOf } from '../../registers/fields'
import { useLoaded } from '../../ui/use-loaded'
import type { ChosenChild } from './log-dialog'

interface ClassChildrenProps {
  schoolYear: number
  /** The class on the screen, which is offered first. */
  choice: { grade: number | undefined; classNo: number | undefined }
  chosen: ChosenChild[]
  onChosen: (children: ChosenChild[]) => void
}

/** No class has more. */
const MOST = 200

/** Chooses children of one class by ticking them; those of another class that were ticked stay chosen. */
export function ClassChildren({ schoolYear, choice, chosen, onChosen }: ClassChildrenProps) {
  const [picked, setPicked] = useState<string | null>(null)
  const load = useCallback(() => call('records.classes', { register: 'students', schoolYear }), [schoolYear])
  const classes = (useLoaded(load).value ?? []).filter(
    ({ grade, classNo }) => grade !== null && classNo !== null
  )
  const isChoice = (one: ClassNode) => one.grade === choice.grade && one.classNo === choice.classNo
  const shown =
    classes.find(({ name }) => name === picked) ?? classes.find(isChoice) ?? (picked ? null : classes[0])
  const children = useChildren(schoolYear, shown)
  const ids = new Set(chosen.map(({ studentId }) => studentId))
  const all = children.length > 0 && children.every(({ studentId }) => ids.has(studentId))
  const others = chosen.filter(({ studentId }) => !children.some((child) => child.studentId === studentId))

  return (
    <section aria-label="选学生">
      <div className="log-class">
        <Select
          aria-label="班级"
          style={{ width: 130 }}
          value={shown?.name}
          placeholder="选班级"
          options={classes.map(({ name }) => ({ value: name, label: name }))}
          onChange={setPicked}
        />
        <Checkbox
          checked={all}
          disabled={children.length === 0}
          onChange={({ target }) => onChosen(target.checked ? [...others, ...children] : others)}
        >
          全班 {children.length} 人
        </Checkbox>
        <span className="hint">
          已选 {chosen.length} 人{others.length > 0 ? `,其中别的班 ${others.length} 人` : ''}
        </span>
      </div>
      <div className="log-children">
        {children.map((child) => (
          <Checkbox
            key={child.studentId}
            checked={ids.has(child.studentId)}
            onChange={({ target }) =>
              onChosen(
                target.checked
                  ? [...chosen, child]
                  : chosen.filter(({ studentId }) => studentId !== child.studentId)
              )
            }
          >
            {child.name}
          </Checkbox>
        ))}
      </div>
    </section>
  )
}

function useChildren(schoolYear: number, ofClass: ClassNode | null | undefined): ChosenChild[] {
  const { grade, classNo, name } = ofClass ?? {}
  const load = useCallback(async () => {
    if (!grade || !classNo) return { rows: [] }
    const view = { register: 'students', schoolYear, grade, classNo }
    return call('records.list', { view, offset: 0, limit: MOST })
  }, [classNo, grade, schoolYear])
  const rows: ShownRecord[] = useLoaded(load).value?.rows ?? []
  return rows.map(({ id, values }) => ({
    studentId: id,
    name: textOf(values.name as string),
    className: name ?? ''
  }))
}
