import { type ReactNode, useState } from 'react'
import { Button } from 'antd'
import { DownOutlined, UpOutlined } from '@ant-design/icons'
import type { KeyedField } from '../fields'

interface FormBlockProps {
  label: string
  fields: KeyedField[]
  texts: Record<string, string>
  /** The field that could not be saved, in whatever block. */
  refused: string | undefined
  line: (field: KeyedField) => ReactNode
}

/**
 * A block of a form. Its rare fields stay folded until somebody asks for them, one of them holds something or is
 * refused; once open they stay, so that a field does not vanish while it is emptied.
 */
export function FormBlock({ label, fields, texts, refused, line }: FormBlockProps) {
  // What is worked out is nothing to fill in: it is shown once there is something.
  const shown = fields.filter(({ key, of }) => of !== 'computed' || texts[key])
  const isRare = ({ rare, required }: KeyedField) => rare === true && !required
  const rare = shown.filter(isRare)
  const [unfolded, setUnfolded] = useState(() => rare.some(({ key }) => texts[key]))
  if (!unfolded && rare.some(({ key }) => key === refused)) setUnfolded(true)

  return (
    <section aria-label={label}>
      <h4>{label}</h4>
      <Lines fields={shown.filter((field) => !isRare(field))} line={line} />
      {rare.length > 0 && (
        <Button
          type="link"
          size="small"
          className="more-fields"
          aria-expanded={unfolded}
          aria-label={`${label}:更多栏目`}
          title={rare.map((field) => field.label).join('、')}
          icon={unfolded ? <UpOutlined aria-hidden /> : <DownOutlined aria-hidden />}
          iconPlacement="end"
          onClick={() => setUnfolded(!unfolded)}
        >
          更多栏目 {rare.length}
        </Button>
      )}
      {unfolded && <Lines fields={rare} line={line} />}
    </section>
  )
}

/** Short fields three in a row, long ones two; those come first that the declaration begins with. */
function Lines({ fields, line }: Pick<FormBlockProps, 'fields' | 'line'>) {
  const isLong = ({ kind, options }: KeyedField) =>
    kind === 'longText' || (kind === 'choices' && options !== undefined)
  const long = { fields: fields.filter(isLong), grid: 'form-grid pairs' }
  const short = { fields: fields.filter((field) => !isLong(field)), grid: 'form-grid' }
  const [first] = fields
  return (first && isLong(first) ? [long, short] : [short, long])
    .filter((part) => part.fields.length > 0)
    .map((part) => (
      <div key={part.grid} className={part.grid}>
        {part.fields.map(line)}
      </div>
    ))
}
