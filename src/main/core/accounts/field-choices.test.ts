import { describe, expect, it } from 'vitest'
import { environmentForms } from '@shared/registers/environment-forms'
import { customise } from '@shared/registers/customise'
import { createHeaderDictionary } from '../imports/recognise/header-dictionary'
import { acceptFieldChoices } from './field-choices'

const { hazards, housing } = environmentForms.fields
const hazardWords = hazards.options.map(({ label }) => label)
const refusal = (reason: string) =>
  expect.objectContaining({ code: 'invalid_input', details: { reason: expect.stringContaining(reason) } })

describe('what a school may choose', () => {
  it.each([
    ['没有这种表', { pupils: { name: { label: '名' } } }],
    ['没有这一栏', { students: { shoeSize: { label: '鞋码' } } }],
    ['没有这一栏', { students: { constructor: { label: '鞋码' } } }],
    ['“姓名”不能隐藏', { students: { name: { hidden: true } } }],
    ['“班级”是否必填', { students: { schoolClass: { required: false } } }],
    ['“认定类型”是否必填', { left_behind_children: { leftBehindType: { required: true } } }],
    ['“性别”的选项不能修改', { students: { gender: { options: ['男', '女', '其他'] } } }],
    ['“住所”至少要有一个选项', { environment_forms: { housing: { label: '住所', options: [] } } }],
    ['“河”重复', { environment_forms: { hazards: { options: ['河', '塘', '河'] } } }],
    ['“河 塘”里不能有', { environment_forms: { hazards: { options: ['河 塘'] } } }],
    ['“填表时间”已经是另一栏', { environment_forms: { housing: { label: '填表时间' } } }],
    ['“住所”已经是另一栏', { environment_forms: { housing: { label: '住所' }, books: { label: '住所' } } }]
  ])('refuses: %s', (reason, choices) => {
    expect(() => acceptFieldChoices(choices, {})).toThrow(refusal(reason))
  })

  it('stores what differs from what is shipped, and nothing else', () => {
    const choices = {
      students: { name: { label: '姓名', required: true, hidden: false } },
      environment_forms: {
        hazards: { options: [...hazardWords] },
        housing: { label: '住所', hidden: true },
        books: { required: true }
      }
    }
    expect(acceptFieldChoices(choices, {})).toEqual({
      environment_forms: { housing: { label: '住所', hidden: true }, books: { required: true } }
    })
  })

  it('lets two fields swap their labels', () => {
    const { books } = environmentForms.fields
    const choices = {
      environment_forms: { housing: { label: books.label }, books: { label: housing.label } }
    }
    expect(acceptFieldChoices(choices, {})).toEqual(choices)
  })

  it("remembers the school's own words that it took away, also after going back to what is shipped", () => {
    const first = acceptFieldChoices({ environment_forms: { hazards: { options: ['采石场', '河流'] } } }, {})
    expect(first).toEqual({ environment_forms: { hazards: { options: ['采石场', '河流'] } } })
    const second = acceptFieldChoices({ environment_forms: { hazards: { options: ['水库'] } } }, first)
    expect(second.environment_forms?.hazards).toMatchObject({ options: ['水库'], retired: expect.any(Array) })
    expect(second.environment_forms?.hazards?.retired).toContain('采石场')
    const third = acceptFieldChoices({}, second)
    expect(third.environment_forms?.hazards?.options).toBeUndefined()
    expect(third.environment_forms?.hazards?.retired).toContain('采石场')
    const again = acceptFieldChoices({ environment_forms: { hazards: { options: ['采石场'] } } }, third)
    expect(again.environment_forms?.hazards?.retired ?? []).not.toContain('采石场')
  })
})

it('understands a relabelled header by the new label and by the shipped one', () => {
  const register = customise(environmentForms, { housing: { label: '住所' } })
  const dictionary = createHeaderDictionary(register)
  for (const header of ['住所', housing.label, ...housing.synonyms]) {
    expect(dictionary.understand([header])).toMatchObject({ kind: 'field', fields: ['housing'] })
  }
  expect(createHeaderDictionary(environmentForms).understand(['住所'])).toBeNull()
})
