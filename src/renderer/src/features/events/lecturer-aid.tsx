import { useCallback } from 'react'
import { Button } from 'antd'
import { call } from '../../api'
import type { RecordAidProps } from '../../registers/form/record-aid'
import { useLoaded } from '../../ui/use-loaded'

/** Above the form of a lecture on the law: the vice-principals in office, one of whom usually gives it. */
export function LecturerAid({ schoolYear, readOnly, texts, onText }: RecordAidProps) {
  const load = useCallback(() => call('law.standing', { schoolYear }), [schoolYear])
  const { value: law } = useLoaded(load)
  if (!law || law.vicePrincipals.length === 0 || readOnly) return null
  return (
    <p className="form-aid" role="group" aria-label="法治副校长">
      <span>主讲人是法治副校长:</span>
      {law.vicePrincipals.map(({ id, name, unit }) => (
        <Button
          key={id}
          size="small"
          type={texts.lecturer === name ? 'primary' : 'default'}
          onClick={() => {
            onText('lecturer', name)
            if (unit) onText('lecturerUnit', unit)
          }}
        >
          {[name, unit].filter(Boolean).join(' ')}
        </Button>
      ))}
    </p>
  )
}
