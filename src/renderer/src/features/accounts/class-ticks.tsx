import { Checkbox, Empty } from 'antd'
import type { AccountClass } from '@shared/api/accounts'
import { classKey, type ClassLine } from './classes'
import './accounts.css'

interface ClassTicksProps {
  lines: ClassLine[]
  /** The chosen classes; given by the form around it. */
  value?: AccountClass[]
  onChange?: (classes: AccountClass[]) => void
}

/** The classes of the school, grade by grade, to be ticked. */
export function ClassTicks({ lines, value = [], onChange }: ClassTicksProps) {
  const chosen = new Set(value.map(classKey))

  function tick(one: AccountClass, on: boolean) {
    onChange?.(on ? [...value, one] : value.filter((other) => classKey(other) !== classKey(one)))
  }

  if (lines.length === 0) {
    return (
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description="花名册里还没有班级。请先导入学生,再回来选择班级。"
      />
    )
  }
  return (
    <div className="class-ticks">
      {lines.map(({ name, classes }) => (
        <div key={name} role="group" aria-label={name} className="class-tick-line">
          <span className="form-label">{name}</span>
          <span>
            {classes.map((one) => (
              <Checkbox
                key={classKey(one)}
                checked={chosen.has(classKey(one))}
                onChange={(event) => tick(one, event.target.checked)}
              >
                {one.name}
              </Checkbox>
            ))}
          </span>
        </div>
      ))}
    </div>
  )
}
