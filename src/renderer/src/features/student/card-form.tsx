import { Fragment, type Ref } from 'react'
import type { RegisterDeclaration } from '@shared/registers'
import { blocksOf, type KeyedField } from '../../registers/fields'
import { FieldLine } from '../../registers/form/field-line'
import { MemberTable } from '../../registers/form/member-table'
import type { RecordDraft } from '../../registers/form/use-record-draft'
import { FAMILY_COLUMNS } from './family-columns'
import { goByEnter } from '../../registers/form/form-keys'

interface CardFormProps {
  register: RegisterDeclaration
  form: RecordDraft
  readOnly: boolean
  classNames: string[]
  /** Sensitive fields of a child of another class cannot be looked at. */
  maySeeSensitive: boolean
  container?: Ref<HTMLDivElement>
  /** Which field has the keyboard; `add` for the button that adds a member of the family. */
  onField?: (field: KeyedField | 'add' | null) => void
}

/** What stands in the head of the page, or is changed by confirming: not asked for again on the card. */
const ELSEWHERE = ['name', 'gender', 'schoolClass', 'formState']

/** The registration form in the order of the card: the student, the family, then block by block. */
export function CardForm({ container, ...props }: CardFormProps) {
  const { register, form, readOnly } = props
  const { draft } = form
  const blocks = inCardOrder(register)
  const fields = new Map(blocks.flatMap((block) => block.fields.map((field) => [field.key, field] as const)))
  const { guardians } = register.collections

  function line(field: KeyedField) {
    const closed = field.sensitive && !props.maySeeSensitive
    return (
      <Fragment key={field.key}>
        <FieldLine
          field={field}
          text={draft.texts[field.key] ?? ''}
          doubts={form.record?.doubts ?? []}
          classNames={props.classNames}
          readOnly={readOnly || closed === true}
          isNew={closed === true}
          refusal={form.refused?.field === field.key ? form.refused.sentence : undefined}
          onText={(text) => form.type(field.key, text)}
          onReveal={() => void form.reveal(field.key)}
        />
        {field.sensitive && (
          <p className="sensitive-hint">{field.label}:只有德育主任和本班班主任可以查看,每次查看都会记录。</p>
        )}
      </Fragment>
    )
  }
  return (
    <div
      ref={container}
      className="card-form"
      onKeyDownCapture={goByEnter}
      onFocus={({ target }) => {
        const key = target.closest('[data-field]')?.getAttribute('data-field') ?? ''
        props.onField?.(target.hasAttribute('data-add-row') ? 'add' : (fields.get(key) ?? null))
      }}
    >
      {blocks.map(({ block, fields: ofBlock }, at) => (
        <Fragment key={block}>
          <section aria-label={block}>
            <h4>{block}</h4>
            <div className="form-grid">{ofBlock.map(line)}</div>
          </section>
          {at === 0 && guardians && (
            <section aria-label={guardians.label}>
              <h4>{guardians.label}</h4>
              <MemberTable
                collection={guardians}
                members={draft.members.guardians ?? []}
                readOnly={readOnly}
                columns={FAMILY_COLUMNS}
                onMembers={(members) => form.setMembers('guardians', members)}
                onReveal={(member, field) => void form.revealMember('guardians', member, field)}
              />
            </section>
          )}
        </Fragment>
      ))}
    </div>
  )
}

/** Blocks in the order in which they end: the opinions stand last on the card, though one of them is the family's. */
function inCardOrder(register: RegisterDeclaration): { block: string; fields: KeyedField[] }[] {
  const keys = Object.keys(register.fields)
  const end = (fields: KeyedField[]) => keys.indexOf(fields.at(-1)?.key ?? '')
  return blocksOf(register)
    .sort((one, other) => end(one.fields) - end(other.fields))
    .map(({ block, fields }) => ({ block, fields: fields.filter(({ key }) => !ELSEWHERE.includes(key)) }))
}
