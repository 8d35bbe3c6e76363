import { Alert, Input } from 'antd'
import type { RegisterDeclaration } from '@shared/registers'
import { fieldsOf, type KeyedField } from '../../registers/fields'
import { FieldInput } from '../../registers/form/field-input'

interface LogFieldsProps {
  register: RegisterDeclaration
  texts: Record<string, string>
  refused: { field: string; sentence: string } | null
  onText: (field: string, text: string) => void
}

/** What several visits have in common; the rest is for the form of each. */
const SHARED = [
  'visitDate',
  'method',
  'category',
  'teachers',
  'content',
  'parentFeedback',
  'followUp',
  'followUpDate'
]

/** The fields of visits that are logged together. */
export function LogFields({ register, texts, refused, onText }: LogFieldsProps) {
  const fields = fieldsOf(register).filter(({ key }) => SHARED.includes(key))
  return (
    <div className="log-form">
      {fields.map((field) => (
        <div
          key={field.key}
          className={field.kind === 'longText' ? 'form-line wide' : 'form-line'}
          data-field={field.key}
        >
          <span className="form-label">
            {field.label}
            {field.required && <em title="必填">*</em>}
          </span>
          <SharedInput
            field={field}
            text={texts[field.key] ?? ''}
            onText={(text) => onText(field.key, text)}
          />
          {refused?.field === field.key && (
            <Alert type="error" className="form-doubt" title={refused.sentence} />
          )}
        </div>
      ))}
    </div>
  )
}

interface SharedInputProps {
  field: KeyedField
  text: string
  onText: (text: string) => void
}

/** Teachers are names without a list: several are parted by 、. */
function SharedInput({ field, text, onText }: SharedInputProps) {
  if (field.kind === 'choices' && !field.options) {
    return <Input aria-label={field.label} value={text} onChange={({ target }) => onText(target.value)} />
  }
  return <FieldInput field={field} label={field.label} text={text} classNames={[]} onText={onText} />
}
