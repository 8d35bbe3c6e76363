import { Alert, Button } from 'antd'
import { CloseOutlined } from '@ant-design/icons'
import type { Doubt } from '@shared/api/records'
import { isStandIn, type KeyedField } from '../fields'
import { isAbout } from '../grid/columns'
import type { FieldHelp } from './field-help'
import { FieldInput } from './field-input'

interface FieldLineProps {
  field: KeyedField
  text: string
  doubts: Doubt[]
  classNames: string[]
  readOnly: boolean
  /** A new record has nothing that is masked. */
  isNew?: boolean
  /** Why the field could not be saved. */
  refusal?: string
  /** What spares typing, in the forms of records of which there are many. */
  help?: FieldHelp
  onText: (text: string) => void
  onReveal: () => void
}

/** One field of a form: its label, its control, and what is doubtful about it. */
export function FieldLine(props: FieldLineProps) {
  const { field, text, help } = props
  const doubts = props.doubts.filter((doubt) => isAbout(doubt.field, field))
  const masked = !props.isNew && isStandIn(field, text)
  const readOnly = props.readOnly || field.of === 'computed' || field.byStep === true
  return (
    <div className={lineClass(field)} data-field={field.key}>
      <span className="form-label">
        {field.label}
        {field.required && !readOnly && <em title="必填">*</em>}
        {help?.onClear && (
          <Button
            size="small"
            tabIndex={-1}
            className="carried"
            title="清空这一栏"
            aria-label={`${field.label}沿用上次,清空`}
            icon={<CloseOutlined aria-hidden />}
            iconPlacement="end"
            onClick={help.onClear}
          >
            沿用上次
          </Button>
        )}
      </span>
      <FieldInput
        field={field}
        label={field.label}
        text={text}
        classNames={props.classNames}
        readOnly={readOnly}
        help={help}
        onText={props.onText}
        onReveal={masked ? props.onReveal : undefined}
      />
      {props.refusal && <Alert type="error" className="form-doubt" title={props.refusal} />}
      {doubts.map((doubt) => (
        <Alert key={doubt.code} type="warning" className="form-doubt" title={doubt.message} />
      ))}
    </div>
  )
}

/** Addresses are long, and a masked one has a button behind it: they take two of the three columns. */
function lineClass({ kind, options, mask }: KeyedField): string {
  if (kind === 'longText' || (kind === 'choices' && options)) return 'form-line wide'
  return mask === 'address' ? 'form-line long' : 'form-line'
}
