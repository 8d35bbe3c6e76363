import { useCallback } from 'react'
import { Button } from 'antd'
import { call } from '../../api'
import type { RegisterBarProps } from '../../registers/register-bar'
import { useLoaded } from '../../ui/use-loaded'
import { Figures } from './sum-bars'

/** Over the lectures on the law: hours against what the ministry asks for, and the vice-principals in office. */
export function LawBar({ schoolYear, changes, onOpenRegister }: RegisterBarProps) {
  const load = useCallback(() => call('law.standing', { schoolYear }), [schoolYear])
  const { value: law } = useLoaded(load, changes)
  if (!law) return <div className="register-bar" role="group" aria-label="法治教育课时" />
  const { year, required, hoursInYear, hoursInSchoolYear, vicePrincipals, warnings } = law
  const names = vicePrincipals.map(({ name }) => name).join('、')
  return (
    <div className="register-bar" role="group" aria-label="法治教育课时">
      <Figures
        figures={[
          { label: `${year}年课时`, value: `${hoursInYear} / ${required}`, alarm: hoursInYear < required },
          { label: '本学年课时', value: String(hoursInSchoolYear) }
        ]}
      />
      <span className="bar-figures">
        <span className={vicePrincipals.length === 0 ? 'field-error' : undefined}>
          在任法治副校长 {vicePrincipals.length} 人{names && `:${names}`}
        </span>
        <Button type="link" size="small" onClick={() => onOpenRegister('legal_vice_principals')}>
          法治副校长名册
        </Button>
      </span>
      {warnings.length > 0 && (
        <span className="field-error bar-note" role="alert">
          {warnings.join(';')}
        </span>
      )}
    </div>
  )
}
