import type { WordingProfile } from '../api/wording'

/** How the 留守 types of the ledger are called in the ledgers of villages and townships (domain §1.4). */
const WHO_IS_AWAY = { 单亲留守: '父母一方外出', 双亲留守: '父母双方外出' }

/**
 * Wordings that are always there, called by what they are for. Each is what recipients of that kind ask for (domain §2.4,
 * §3.2); a school that is asked for something else saves its own.
 */
export const shippedWordings: readonly WordingProfile[] = [
  {
    id: -1,
    name: '学籍系统写法',
    wording: { dates: '20160901', yesNo: '是/否', relations: '学籍系统' }
  },
  {
    id: -2,
    name: '教体局报表写法',
    wording: { dates: '2016.09.01', classes: '三年级2班', grades: '三年级', yesNo: '是/否' }
  },
  {
    id: -3,
    name: '民政、妇联名册写法',
    wording: {
      dates: '2016年9月1日',
      classes: '三年级2班',
      yesNo: '是/否',
      words: {
        students: { leftBehind: WHO_IS_AWAY },
        left_behind_children: { leftBehindType: WHO_IS_AWAY, leftBehind: WHO_IS_AWAY }
      }
    }
  },
  {
    id: -4,
    name: '打勾的表',
    wording: { yesNo: '√/空' }
  },
  {
    id: -5,
    name: '隐去证件号、电话和住址',
    wording: { masked: ['idNumber', 'phone', 'address'] }
  }
]
