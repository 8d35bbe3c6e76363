import { useCallback } from 'react'
import { Button } from 'antd'
import type { KnownParent } from '@shared/api/committee'
import { call } from '../../api'
import type { RecordAidProps } from '../../registers/form/record-aid'
import { useAction } from '../../ui/use-action'
import { useLoaded } from '../../ui/use-loaded'

/** Above the form of a committee member: the parents as the roster has them, so that nothing is typed twice. */
export function ParentAid(props: RecordAidProps) {
  const { studentId } = props
  return studentId === undefined ? null : <Parents {...props} studentId={studentId} />
}

function Parents({ studentId, record, readOnly, texts, onText }: RecordAidProps & { studentId: number }) {
  const { busy, run } = useAction()
  const memberId = record?.id
  const load = useCallback(
    () => call('committee.parentsOf', { studentId, ...(memberId === undefined ? {} : { memberId }) }),
    [memberId, studentId]
  )
  const { value: parents = [] } = useLoaded(load)
  const differing = parents.find(({ phoneDiffers }) => phoneDiffers)

  /** The whole phone is a deliberate look, which is logged. */
  const choose = ({ place, name, relation, workplace, phone }: KnownParent) =>
    run(async () => {
      onText('memberName', name)
      if (relation) onText('relation', relation)
      if (workplace) onText('workplace', workplace)
      // Most members sit on the committee of the child's class; without a level they would be expected nowhere.
      if (!texts.level) onText('level', '班级')
      if (!phone) return
      const field = `guardians.${place}.phone`
      onText(
        'memberPhone',
        (await call('records.reveal', { register: 'students', id: studentId, field })).value
      )
    })

  if (parents.length === 0) {
    return readOnly || record ? null : (
      <p className="form-aid hint">花名册上还没有登记这名学生的家长,请直接填写。</p>
    )
  }
  return (
    <>
      {!readOnly && (
        <p className="form-aid" role="group" aria-label="花名册上的家长">
          <span>花名册上的家长:</span>
          {parents.map((parent) => (
            <Button
              key={parent.place}
              size="small"
              type={texts.memberName === parent.name ? 'primary' : 'default'}
              disabled={busy}
              title="填入姓名、关系、单位和电话"
              onClick={() => void choose(parent)}
            >
              {[parent.relation, parent.name, parent.phone].filter(Boolean).join(' ')}
              {parent.serves.length > 0 && `(已任${parent.serves.join('、')})`}
            </Button>
          ))}
        </p>
      )}
      {differing && (
        <p className="form-aid field-error" role="alert">
          花名册上{differing.name}的电话是 {differing.phone},与这里不同。请核对后改正其中一处。
        </p>
      )}
    </>
  )
}
