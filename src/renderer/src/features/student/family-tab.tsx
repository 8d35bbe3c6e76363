import { type Ref, useRef } from 'react'
import { App, Button, Tag } from 'antd'
import { registers } from '@shared/registers'
import type { StudentFile } from '@shared/api/students'
import { call } from '../../api'
import type { DraftMember } from '../../registers/form/draft'
import { MemberTable } from '../../registers/form/member-table'
import { useRecordDraft } from '../../registers/form/use-record-draft'
import { useAction } from '../../ui/use-action'
import { FAMILY_COLUMNS } from './family-columns'
import { goByEnter } from './form-keys'
import { SaveBar } from './save-bar'
import { SiblingsBar } from './siblings-bar'
import { type TabWork, useTabWork } from './tab-work'
import { useRefusedField } from './use-refused-field'

interface FamilyTabProps {
  file: StudentFile
  schoolYear: number
  work: Ref<TabWork>
  onChanged: () => void
  onOpenStudent: (id: number) => void
}

/** The people of the family, and which of them belong to a brother or sister as well. */
export function FamilyTab({ file, schoolYear, work, onChanged, onOpenStudent }: FamilyTabProps) {
  const { message } = App.useApp()
  const { run } = useAction()
  const register = registers.students
  const form = useRecordDraft(register, file.student, schoolYear)
  const table = useRef<HTMLDivElement>(null)
  useRefusedField(table, register, form.refused)

  async function save() {
    if (!form.dirty || !(await form.save())) return
    void message.success('家庭成员已保存')
    onChanged()
  }
  useTabWork(work, { unsaved: form.dirty, save: () => void save() })
  const unlink = (place: number) =>
    run(async () => {
      await call('students.unlinkAdult', { member: { studentId: file.student.id, place } })
      void message.success('已拆开,两家的资料以后各改各的')
      onChanged()
    })

  const shared = file.siblings.filter(({ confirmed }) => confirmed)
  function marks({ origin }: DraftMember) {
    const families = shared.filter(({ adults }) => adults.some(({ place }) => place === origin))
    if (origin === null || families.length === 0) return null
    return (
      <span className="shared-adult">
        {families.map(({ id, name, className }) => (
          <Tag key={id} color="green" className="clickable" onClick={() => onOpenStudent(id)}>
            也是{className} {name}的家长
          </Tag>
        ))}
        <Button size="small" type="link" disabled={form.dirty} onClick={() => void unlink(origin)}>
          拆开
        </Button>
      </span>
    )
  }
  return (
    <div className="tab-page filling">
      <SiblingsBar file={file} disabled={form.dirty} onChanged={onChanged} />
      <div ref={table} className="tab-body" onKeyDownCapture={goByEnter}>
        <MemberTable
          collection={register.collections.guardians}
          members={form.draft.members.guardians ?? []}
          readOnly={false}
          columns={FAMILY_COLUMNS}
          behind={shared.length > 0 ? marks : undefined}
          onMembers={(members) => form.setMembers('guardians', members)}
          onReveal={(member, field) => void form.revealMember('guardians', member, field)}
        />
      </div>
      <SaveBar
        unsaved={form.dirty}
        busy={form.busy}
        hint={shared.length > 0 ? '标有“也是……的家长”的人,在一家改了资料,另一家跟着改。' : undefined}
        onSave={() => void save()}
        onGiveUp={() => form.show(form.record)}
      />
    </div>
  )
}
