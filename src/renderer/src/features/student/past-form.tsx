import { type ReactNode, useCallback } from 'react'
import type { RegisterDeclaration } from '@shared/registers'
import type { ShownRecord } from '@shared/api/records'
import { call } from '../../api'
import { EvidenceButton } from '../../registers/evidence/evidence-button'
import { useRecordDraft } from '../../registers/form/use-record-draft'
import { useLoaded } from '../../ui/use-loaded'
import { CardForm } from './card-form'

interface PastFormProps {
  register: RegisterDeclaration
  id: number
  year: number
  years: ReactNode
  maySeeSensitive: boolean
}

/** The form of another school year, to look at. */
export function PastForm(props: PastFormProps) {
  const { register, id, year } = props
  const load = useCallback(
    () => call('records.read', { register: register.key, id, schoolYear: year }),
    [id, register.key, year]
  )
  const { value } = useLoaded(load)
  return (
    <div className="tab-page filling">
      <div className="tab-head">
        {props.years}
        {value && <EvidenceButton register={register.key} record={value} readOnly />}
        <span className="hint">这是其他学年的登记表,只能查看。</span>
      </div>
      {value && <ShownForm key={value.id} {...props} record={value} />}
    </div>
  )
}

function ShownForm(props: PastFormProps & { record: ShownRecord }) {
  const form = useRecordDraft(props.register, props.record, props.year)
  return (
    <CardForm
      register={props.register}
      form={form}
      readOnly
      classNames={[]}
      maySeeSensitive={props.maySeeSensitive}
    />
  )
}
