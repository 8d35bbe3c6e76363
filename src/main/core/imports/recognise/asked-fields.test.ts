import { expect, test } from 'vitest'
import { askedField } from './asked-fields'
import { headerKey } from './header-key'

test.each([
  ['居住地周边安全隐患', 'hazards'],
  ['住家周围有哪些危险?', 'hazards'],
  ['家庭周边有无不安全因素', 'hazards'],
  ['上学途中有哪些危险路段', 'commuteDangers'],
  ['上学交通工具', 'commuteMode'],
  ['孩子每天怎么上学?', 'commuteMode'],
  ['往返学校方式', 'commuteMode'],
  ['家校距离约__公里', 'commuteDistanceKm'],
  ['家离学校多远', 'commuteDistanceKm'],
  ['距学校', 'commuteDistanceKm'],
  ['路上大约时间', 'commuteMinutes'],
  ['上学路上所用时间', 'commuteMinutes'],
  ['属于哪种家庭类型', 'familyType'],
  ['家庭主要收入来源', 'incomeSources'],
  ['家附近是否有河流水库', null],
  ['社区联系电话', null],
  ['安全隐患整改措施', null],
  ['家庭成员', null],
  ['工作方式', null],
  ['付款方式', null],
  ['爱好特长', null]
])('%s asks for %s', (label, field) => expect(askedField(headerKey(label))).toBe(field))
