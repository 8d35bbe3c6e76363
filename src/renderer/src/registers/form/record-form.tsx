import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { Button } from 'antd'
import type { TypingOffers } from '@shared/api/typing'
import type { RegisterDeclaration } from '@shared/registers'
import { fieldsOf, type KeyedField, opensFirst } from '../fields'
import { FormBlocks } from './form-blocks'
import { focusFirst, goByEnterInLines } from './form-keys'
import { RecordFields } from './record-fields'
import type { OpenRecordForm } from './use-record-form'
import { useRefusedField } from './use-refused-field'

interface RecordFormProps {
  /** What the form asks for: the record's own part, without what is filled in elsewhere. */
  register: RegisterDeclaration
  form: OpenRecordForm
  offers: TypingOffers
  classNames: string[]
  readOnly: boolean
  isNew: boolean
  /** Keys of the whole form, before the fields take them. */
  onKey: (event: KeyboardEvent<HTMLElement>) => void
  /** Which field has the keyboard. */
  onField: (field: KeyedField | null) => void
}

/** The fields of a record in its form. The keyboard begins in the first, and goes to the one that is refused. */
export function RecordForm(props: RecordFormProps) {
  const { register, form, offers, carried } = { ...props, carried: props.form.carried }
  const container = useRef<HTMLDivElement>(null)
  useFirstField(container, props.readOnly)
  useRefusedField(container, register, form.refused)
  const common = {
    register,
    draft: form.draft,
    doubts: form.record?.doubts ?? [],
    classNames: props.classNames,
    readOnly: props.readOnly,
    isNew: props.isNew,
    refused: form.refused,
    onText: form.type,
    onMembers: form.setMembers,
    onReveal: (field: string) => void form.reveal(field),
    onRevealMember: (...[key, member, field]: Parameters<OpenRecordForm['revealMember']>) =>
      void form.revealMember(key, member, field)
  }
  const labels = fieldsOf(register).filter(({ key }) => carried.has(key))

  return (
    <div
      ref={container}
      onKeyDownCapture={(event) => {
        props.onKey(event)
        if (!event.isPropagationStopped()) goByEnterInLines(event)
      }}
      onFocus={({ target }) => {
        const key = target.closest('[data-field]')?.getAttribute('data-field')
        props.onField(fieldsOf(register).find((field) => field.key === key) ?? null)
      }}
    >
      {labels.length > 0 && (
        <p className="carried-line">
          沿用上次的{labels.map(({ label }) => label).join('、')},请核对。
          <Button type="link" size="small" tabIndex={-1} title="Alt+C" onClick={form.clearCarried}>
            全部清空
          </Button>
        </p>
      )}
      {opensFirst(register) === 'form' ? (
        <FormBlocks {...common} offers={offers} carried={carried} />
      ) : (
        <RecordFields {...common} />
      )}
    </div>
  )
}

/** Puts the keyboard into the first field of a form that was opened to be filled in. */
function useFirstField(container: RefObject<HTMLDivElement | null>, readOnly: boolean) {
  useEffect(() => {
    if (!readOnly) focusFirst(container.current)
  }, [container, readOnly])
}
