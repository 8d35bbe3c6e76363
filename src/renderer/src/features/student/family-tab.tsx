import { type Ref, useRef } from 'react'
import { App, Tag, Tooltip } from 'antd'
import { registers } from '@shared/registers'
import type { StudentFile } from '@shared/api/students'
import type { DraftMember } from '../../registers/form/draft'
import { MemberTable } from '../../registers/form/member-table'
import { useRecordDraft } from '../../registers/form/use-record-draft'
import { FAMILY_COLUMNS } from './family-columns'
import { goByEnter } from '../../registers/form/form-keys'
import { SaveBar } from './save-bar'
import { SiblingsBar } from './siblings-bar'
import { type TabWork, useTabWork } from './tab-work'
import { useRefusedField } from '../../registers/form/use-refused-field'

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

  const shared = file.siblings.filter(({ confirmed }) => confirmed)
  function mark({ origin }: DraftMember) {
    const families = shared.filter(({ adults }) => adults.some(({ place }) => place === origin))
    if (origin === null || families.length === 0) return null
    const whose = families.map(({ name, className }) => `${className} ${name}`).join('、')
    return (
      <Tooltip title={`也是${whose}的家长:在一家改了资料,另一家跟着改`}>
        <Tag color="green">两家共用</Tag>
      </Tooltip>
    )
  }
  return (
    <div className="tab-page filling">
      <SiblingsBar file={file} disabled={form.dirty} onChanged={onChanged} onOpenStudent={onOpenStudent} />
      <div ref={table} className="tab-body" onKeyDownCapture={goByEnter}>
        <MemberTable
          collection={register.collections.guardians}
          members={form.draft.members.guardians ?? []}
          readOnly={false}
          columns={FAMILY_COLUMNS}
          behind={shared.length > 0 ? mark : undefined}
          onMembers={(members) => form.setMembers('guardians', members)}
          onReveal={(member, field) => void form.revealMember('guardians', member, field)}
        />
      </div>
      <SaveBar
        unsaved={form.dirty}
        busy={form.busy}
        hint={shared.length > 0 ? '标有“两家共用”的家长,在一家改了资料,另一家跟着改。' : undefined}
        onSave={() => void save()}
        onGiveUp={() => form.show(form.record)}
      />
    </div>
  )
}
