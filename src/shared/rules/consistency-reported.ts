import type { MemberValues } from '../registers'
import { firstDayOf } from './calendar'
import type { Examination, ParentOnDay } from './consistency'
import { textOf } from './left-behind-history'

const REGISTER = 'left_behind_children'

/** What was reported (花名册, lists) against the facts about the parents. */
export function checkReported(examination: Examination): void {
  const { student, leftBehind, finding, warn } = examination
  const reported = textOf(student as MemberValues, 'leftBehind')
  const states = leftBehind?.parentStates ?? []
  if (reported === '单亲留守' || reported === '双亲留守') return checkFlagged(examination, reported, states)
  if (finding.type === null || finding.type === '非留守') return
  const message = `按登记的事实和本校口径是${finding.type},但${reported === '' ? '没有上报' : '上报的是非留守'},请核对上报类型。`
  warn('away_not_flagged', REGISTER, message, [reported, finding.type, states])
}

function checkFlagged(examination: Examination, reported: string, states: readonly MemberValues[]): void {
  const { parentsOnDay, finding, warn } = examination
  const because = [reported, states]
  const living = parentsOnDay.filter(({ dead }) => !dead)
  if (living.length > 0 && living.every(({ away }) => away === null)) {
    const message = '上报为留守儿童,但还没有登记父母外出情况,请在留守儿童台账中补充。'
    return warn('flagged_without_facts', REGISTER, message, because)
  }
  if (living.every(({ away }) => away === false)) {
    const message = '上报为留守儿童,但登记的事实中没有家长外出,请核对上报类型或外出情况。'
    return warn('flagged_no_parent_away', REGISTER, message, because)
  }
  if (finding.type === null) {
    // A missing start has a warning of its own.
    const missing = finding.missing.filter((label) => !label.endsWith('外出起始时间'))
    if (missing.length === 0) return
    const message = `上报为留守儿童,但按本校口径还不能认定,缺:${missing.join('、')}。请补充。`
    return warn('facts_incomplete', REGISTER, message, [...because, missing])
  }
  if (finding.type === reported) return
  const message = `上报为${reported},按登记的事实和本校口径是${finding.type},请核对。`
  warn('type_differs', REGISTER, message, [...because, finding.type])
}

/** The facts about parents who are away, each against itself. */
export function checkAbsences({ day, parentsOnDay, warn }: Examination): void {
  const find = (wrong: (one: ParentOnDay) => boolean) => {
    const found = parentsOnDay.filter((one) => one.away === true && wrong(one))
    return { who: found.map(({ parent }) => parent).join('、'), rows: found.map(({ row }) => row) }
  }
  const future = find(({ row }) => firstDayOf(textOf(row, 'since')) > day)
  if (future.who) {
    const message = `${future.who}的外出起始时间在今天之后,请更正。`
    warn('away_since_in_future', REGISTER, message, future.rows)
  }
  const undated = find(({ row }) => textOf(row, 'since') === '')
  if (undated.who) {
    const message = `${undated.who}外出,但没有外出起始时间,请补充,以便判断是否满三个月。`
    warn('away_without_since', REGISTER, message, undated.rows)
  }
  const placeless = find(({ row, member }) => !textOf(row, 'place') && !textOf(member, 'workplace'))
  if (placeless.who) {
    const message = `${placeless.who}外出,但没有务工地点,请补充到省和市。`
    warn('away_without_place', REGISTER, message, placeless.rows)
  }
  const together = find(({ member }) => member?.livesWith === true)
  if (together.who) {
    const message = `${together.who}登记为外出,在家庭成员中却登记为同住,请核对。`
    warn('lives_with_contradicts', REGISTER, message, together.rows)
  }
}
