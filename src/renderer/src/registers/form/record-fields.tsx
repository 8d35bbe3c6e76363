import { Collapse } from 'antd'
import type { RegisterDeclaration } from '@shared/registers'
import type { Doubt } from '@shared/api/records'
import { blocksOf, type KeyedField } from '../fields'
import type { Draft, DraftMember } from './draft'
import { FieldLine } from './field-line'
import { MemberTable } from './member-table'
import type { Refused } from './use-record-draft'

/** What a form of a record is given, and tells. */
export interface RecordFieldsProps {
  register: RegisterDeclaration
  draft: Draft
  doubts: Doubt[]
  classNames: string[]
  readOnly: boolean
  isNew: boolean
  refused?: Refused | null
  onText: (field: string, text: string) => void
  onMembers: (collection: string, members: DraftMember[]) => void
  onReveal: (field: string) => void
  onRevealMember: (collection: string, member: DraftMember, field: string) => void
}

/** The blocks of the declaration as a form. Blocks of rare fields stay folded until something is in them. */
export function RecordFields(props: RecordFieldsProps) {
  const { register, draft } = props
  const blocks = blocksOf(register)
  const isOpen = (fields: KeyedField[]) =>
    fields.some((field) => !field.rare) || fields.some((field) => draft.texts[field.key])
  const isBrief = (fields: KeyedField[]) => fields.every((field) => field.rare)

  const items = [
    ...blocks
      .filter(({ fields }) => !isBrief(fields))
      .map(({ block, fields }) => ({ key: block, label: block, children: grid(fields) })),
    ...Object.entries(register.collections).map(([key, collection]) => ({
      key,
      label: collection.label,
      children: (
        <MemberTable
          collection={collection}
          members={draft.members[key] ?? []}
          readOnly={props.readOnly}
          onMembers={(members) => props.onMembers(key, members)}
          onReveal={(member, field) => props.onRevealMember(key, member, field)}
        />
      )
    })),
    ...blocks
      .filter(({ fields }) => isBrief(fields))
      .map(({ block, fields }) => ({ key: block, label: block, children: grid(fields) }))
  ]

  function grid(fields: KeyedField[]) {
    return <div className="form-grid">{fields.map(line)}</div>
  }
  function line(field: KeyedField) {
    return (
      <FieldLine
        key={field.key}
        field={field}
        text={draft.texts[field.key] ?? ''}
        doubts={props.doubts}
        classNames={props.classNames}
        readOnly={props.readOnly}
        isNew={props.isNew}
        refusal={props.refused?.field === field.key ? props.refused.sentence : undefined}
        onText={(text) => props.onText(field.key, text)}
        onReveal={() => props.onReveal(field.key)}
      />
    )
  }

  const openKeys = [
    ...blocks.filter(({ fields }) => isOpen(fields)).map(({ block }) => block),
    ...Object.keys(register.collections)
  ]
  return <Collapse size="small" defaultActiveKey={openKeys} items={items} />
}
