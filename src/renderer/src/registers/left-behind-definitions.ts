import type { LeftBehindDefinition } from '@shared/api/session'

/** The definitions of a left-behind child in a line each; the whole words stand under every list (domain §2.6). */
export const DEFINITIONS: Record<LeftBehindDefinition, { name: string; rule: string }> = {
  A: { name: '民政口径', rule: '父母都外出,或一方外出、另一方无监护能力;不满16周岁,农村户籍;不限外出时间' },
  B: {
    name: '全国学籍口径',
    rule: '父母一方或双方外出满3个月;义务教育阶段(学籍系统的单亲留守、双亲留守)'
  },
  C: { name: '教育常用口径', rule: '父母一方或双方连续外出满3个月;义务教育阶段' },
  D: { name: '江西省2007年调查口径', rule: '父母一方或双方外出;农村户籍,义务教育阶段;不限外出时间' }
}
