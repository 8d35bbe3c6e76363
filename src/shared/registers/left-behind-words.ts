import { words } from './define-register'

/** Every word of the first list before every one of the second, and so on; `''` leaves a place empty. */
function phrases(...places: readonly (readonly string[])[]): string[] {
  return places.reduce<string[]>(
    (before, place) => before.flatMap((start) => place.map((word) => start + word)),
    ['']
  )
}

const MAYBE = ['']
const AWAY = words('外出 在外 外出务工 外出打工 外出工作 在外务工 在外打工 在外工作 务工 打工 在外地 不在家')
const ALL = words('均 都 全 全都 皆 同时 一起 共同')
const BOTH = words('双方 双亲 父母双方 父母双亲 父母二人 父母两人 爸妈双方 夫妻双方')
/** 父母外出 alone may also be the reason: either of them. */
const PARENTS = words('父母 父母亲 爸妈 爸爸妈妈 父亲母亲 夫妻')
const EITHER = words('父 父亲 父方 爸爸 爸 母 母亲 母方 妈妈 妈')
const SOMEBODY = words(
  '一方 单方 单亲 有一方 其中一方 父母一方 父母有一方 父母其中一方 父母单方 父或母 父亲或母亲'
)
const ONLY = [...MAYBE, ...words('仅 只 只有 仅有')]
const NOT = words('未 没 没有 无人 不')

/** How schools and parents say that both parents are away (domain §2.6: 双亲留守). */
export const bothAwayWords = [
  ...phrases(BOTH, [...MAYBE, ...ALL], AWAY),
  ...phrases([...MAYBE, ...PARENTS], ALL, AWAY)
]
/** … that one of them is (单亲留守). */
export const oneAwayWords = [
  ...phrases(ONLY, EITHER, [...MAYBE, ...words('一方 单方 单独 一人')], AWAY),
  ...phrases(ONLY, SOMEBODY, AWAY)
]
/** … that neither is (非留守). */
export const noneAwayWords = [
  ...phrases(
    [...MAYBE, ...BOTH, ...PARENTS],
    [...MAYBE, ...ALL],
    NOT,
    words('外出 外出务工 外出打工 在外 外出工作')
  ),
  ...phrases([...BOTH, ...PARENTS, '家长'], ALL, words('在家 在本地 在身边 在家务农'))
]

const PARENTS_ASKED = words('父母 父母双方 父母亲 家长')
const LEAVING = words('外出 外出务工 外出打工 在外 在外务工 在外打工 务工 打工')

/** Headers of lists of left-behind children that ask who is away. */
export const whoIsAwayHeaders = [
  ...phrases(PARENTS_ASKED, LEAVING),
  ...phrases(
    [...MAYBE, ...PARENTS_ASKED],
    LEAVING,
    words('情况 类型 类别 形式 状况 性质 人员 家长 人 方 一方')
  )
]

/** Headers that ask since when somebody is away: 外出起始时间 of the parents, or of the one they name. */
export function awaySinceHeaders(...who: readonly string[]): string[] {
  return phrases(who, LEAVING, words('开始 起始 的').concat(MAYBE), words('时间 年月 日期'))
}
