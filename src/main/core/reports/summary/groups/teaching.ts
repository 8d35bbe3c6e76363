import type { CountedGroup } from '../counting'
import { eventsOf } from '../events'
import type { SchoolFacts } from '../facts'
import { undatedCheck } from '../row-checks'
import { EVALUATION_FIELDS, evaluationChecks, evaluationFigures } from './evaluations'
import { OPEN_DAY_FIELDS, openDayChecks, openDayFigures } from './open-days'

/** §4.3 no. 9: parents' evaluation of teaching, and the open days (§1.10). */
export function countTeaching(facts: SchoolFacts): CountedGroup {
  const evaluations = eventsOf(facts, 'teaching_evaluations', EVALUATION_FIELDS)
  const openDays = eventsOf(facts, 'open_days', OPEN_DAY_FIELDS)
  return {
    key: 'teaching',
    title: '九、家长评教和教学开放',
    figures: [...evaluationFigures(evaluations.counted), ...openDayFigures(openDays.counted)],
    rules: [],
    checks: [
      undatedCheck('evaluation_undated', '家长评教', evaluations),
      ...evaluationChecks(evaluations.counted),
      undatedCheck('open_day_undated', '教学开放', openDays),
      ...openDayChecks(facts, openDays.counted)
    ],
    notes: ['满意率=(很满意+满意+基本满意)÷四项票数之和;只填了满意率、没有票数的评教记录不计入满意率。']
  }
}
