import type { RecordValues } from '../registers'

const SATISFIED = ['verySatisfied', 'satisfied', 'basicallySatisfied'] as const

/**
 * The share of satisfied marks in percent with one decimal: very satisfied, satisfied and basically satisfied over all
 * that were given (as district rubrics count 满意率, §1.10). Null where nothing was counted.
 */
export function satisfactionRate(values: RecordValues): number | null {
  const number = (key: string) => (typeof values[key] === 'number' ? values[key] : 0)
  const satisfied = SATISFIED.reduce((sum, key) => sum + number(key), 0)
  const all = satisfied + number('dissatisfied')
  return all > 0 ? Math.round((satisfied / all) * 1000) / 10 : null
}
