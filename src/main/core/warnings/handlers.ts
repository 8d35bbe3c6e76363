import type { WarningCount } from '@shared/api/warnings'
import { type ConsistencyCode, consistencyLabels } from '@shared/rules/consistency'
import { type Call, type Handlers, refuse } from '../context'
import { findWarnings, type FoundWarning, toWarning } from './find-warnings'
import { factsOf, reopen, settle } from './settled'

/** The list of contradictions that is worked through, and what is taken off it with a reason. */
export const warningHandlers: Handlers<'warnings.list' | 'warnings.settle' | 'warnings.reopen'> = {
  'warnings.list'(call, { grade, classNo, code, settled, offset, limit }) {
    const found = findWarnings(call, { grade, classNo }).filter(
      ({ settlement }) => (settlement !== undefined) === settled
    )
    const wanted = code === undefined ? found : found.filter(({ warning }) => warning.code === code)
    return {
      counts: countByCode(found),
      total: wanted.length,
      warnings: wanted.slice(offset, offset + limit).map(toWarning)
    }
  },
  'warnings.settle'(call, { studentId, code, reason }) {
    const { warning } = theWarning(call, studentId, code)
    const at = call.core.options.now().toISOString()
    settle(call.ledger, { studentId, code, facts: factsOf(warning), reason, at }, call.session)
    return null
  },
  'warnings.reopen'(call, { studentId, code }) {
    theWarning(call, studentId, code)
    reopen(call.ledger, studentId, code)
    return null
  }
}

/** A warning that there is and that the account may see; refuses with `record_not_found`. */
function theWarning(call: Call, studentId: number, code: string): FoundWarning {
  const found = findWarnings(call, { studentId }).find(({ warning }) => warning.code === code)
  return found ?? refuse('record_not_found')
}

/** In the order in which the kinds are declared; kinds without a warning are left out. */
function countByCode(found: readonly FoundWarning[]): WarningCount[] {
  const counts = new Map<string, number>()
  for (const { warning } of found) counts.set(warning.code, (counts.get(warning.code) ?? 0) + 1)
  return (Object.keys(consistencyLabels) as ConsistencyCode[]).flatMap((code) => {
    const count = counts.get(code)
    return count === undefined ? [] : [{ code, label: consistencyLabels[code], count }]
  })
}
