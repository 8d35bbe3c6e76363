import type { TypingOffers } from '@shared/api/typing'
import { blocksOf, type KeyedField } from '../fields'
import { CollectionBlock } from './collection-block'
import { helpFor } from './field-help'
import { FieldLine } from './field-line'
import { FormBlock } from './form-block'
import type { RecordFieldsProps } from './record-fields'

interface FormBlocksProps extends RecordFieldsProps {
  offers: TypingOffers
  /** Fields that hold what the last record held, and that nobody touched. */
  carried: ReadonlySet<string>
}

/**
 * The blocks of a record of which there are many, for writing it down at once: what is usual first, what is rare folded
 * below it, and what is worked out as plain text.
 */
export function FormBlocks(props: FormBlocksProps) {
  const { register, draft, offers, carried, refused } = props
  function line(field: KeyedField) {
    const { key } = field
    return (
      <FieldLine
        key={key}
        field={field}
        text={draft.texts[key] ?? ''}
        doubts={props.doubts}
        classNames={props.classNames}
        readOnly={props.readOnly}
        isNew={props.isNew}
        refusal={refused?.field === key ? refused.sentence : undefined}
        help={helpFor(register, key, offers, carried.has(key) ? () => props.onText(key, '') : undefined)}
        onText={(text) => props.onText(key, text)}
        onReveal={() => props.onReveal(key)}
      />
    )
  }
  const collections = Object.entries(register.collections)

  return (
    <div className="form-blocks">
      {blocksOf(register).map(({ block, fields }) => (
        <FormBlock
          key={block}
          label={block}
          fields={fields}
          texts={draft.texts}
          refused={refused?.field}
          line={line}
        />
      ))}
      {collections.map(([key, collection]) => (
        <CollectionBlock
          key={key}
          collection={collection}
          members={draft.members[key] ?? []}
          readOnly={props.readOnly}
          onMembers={(members) => props.onMembers(key, members)}
          onReveal={(member, field) => props.onRevealMember(key, member, field)}
        />
      ))}
    </div>
  )
}
