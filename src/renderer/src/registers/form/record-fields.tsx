import { Alert, Collapse } from 'antd'
import type { RegisterDeclaration } from '@shared/registers'
import type { Doubt } from '@shared/api/records'
import { blocksOf, type KeyedField } from '../fields'
import { isAbout } from '../grid/columns'
import type { Draft, DraftMember } from './draft'
import { FieldInput } from './field-input'
import { MemberTable } from './member-table'

interface RecordFieldsProps {
  register: RegisterDeclaration
  draft: Draft
  doubts: Doubt[]
  classNames: string[]
  readOnly: boolean
  isNew: boolean
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
    const text = draft.texts[field.key] ?? ''
    const doubts = props.doubts.filter((doubt) => isAbout(doubt.field, field))
    const masked = field.mask !== undefined && !props.isNew && text.includes('*')
    return (
      <div key={field.key} className={lineClass(field)}>
        <span className="form-label">
          {field.label}
          {field.required && !props.readOnly && <em title="必填">*</em>}
        </span>
        <FieldInput
          field={field}
          label={field.label}
          text={text}
          classNames={props.classNames}
          readOnly={props.readOnly}
          onText={(typed) => props.onText(field.key, typed)}
          onReveal={masked ? () => props.onReveal(field.key) : undefined}
        />
        {doubts.map((doubt) => (
          <Alert key={doubt.code} type="warning" className="form-doubt" title={doubt.message} />
        ))}
      </div>
    )
  }

  const openKeys = [
    ...blocks.filter(({ fields }) => isOpen(fields)).map(({ block }) => block),
    ...Object.keys(register.collections)
  ]
  return <Collapse size="small" defaultActiveKey={openKeys} items={items} />
}

/** Addresses are long, and a masked one has a button behind it: they take two of the three columns. */
function lineClass({ kind, mask }: KeyedField): string {
  if (kind === 'longText') return 'form-line wide'
  return mask === 'address' ? 'form-line long' : 'form-line'
}
