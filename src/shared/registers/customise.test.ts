import { describe, expect, it } from 'vitest'
import { readChoice, readChoices } from '../rules/choices'
import { changeable, customise, type FieldChoices, readableOptions } from './customise'
import type { Option } from './define-register'
import { environmentForms } from './environment-forms'
import { leftBehindChildren } from './left-behind-children'
import { students } from './students'

const customised = (choices: FieldChoices) => customise(environmentForms, choices).fields
const labelsOf = (options: readonly { label: string }[] = []) => options.map(({ label }) => label)

describe('identity', () => {
  it('gives the shipped register where nothing was changed, and the same one for the same choices', () => {
    expect(customise(environmentForms, undefined)).toBe(environmentForms)
    expect(customise(environmentForms, {})).toBe(environmentForms)
    const choices = { housing: { label: '住所' } }
    expect(customise(environmentForms, choices)).toBe(customise(environmentForms, choices))
    expect(customise(environmentForms, { ...choices })).not.toBe(customise(environmentForms, choices))
    expect(environmentForms.fields.housing.label).toBe('住房情况')
  })
})

describe('labels', () => {
  it('keeps the shipped label and its synonyms as words for the field', () => {
    const { housing } = customised({ housing: { label: '住所' } })
    expect(housing).toMatchObject({ label: '住所', kind: 'choice' })
    expect(housing?.synonyms).toEqual([...environmentForms.fields.housing.synonyms, '住房情况'])
  })

  it('gives a label to one field only', () => {
    const { housing, economicStatus } = customised({
      housing: { label: '经济状况' },
      economicStatus: { label: '住房情况' }
    })
    expect(economicStatus?.synonyms).not.toContain('经济状况')
    expect(housing?.synonyms).not.toContain('住房情况')
    expect(economicStatus?.synonyms).toContain('家庭经济状况')
  })

  it('stands under a group in full: the shortened one was that of the shipped label', () => {
    const { fields } = customise(leftBehindChildren, { fatherWorkplace: { label: '父亲打工地' } })
    expect(fields.fatherWorkplace).toMatchObject({ group: '父亲', label: '父亲打工地' })
    expect(fields.fatherWorkplace).not.toHaveProperty('groupLabel')
    expect(fields.fatherPhone).toHaveProperty('groupLabel')
  })

  it('can be changed of any field', () => {
    const { fields } = customise(leftBehindChildren, {
      leftBehindType: { label: '留守类型' },
      name: { label: '儿童姓名' }
    })
    expect([fields.leftBehindType?.label, fields.name?.label]).toEqual(['留守类型', '儿童姓名'])
  })
})

describe('hiding and requiring', () => {
  it('hides a field, which cannot be required then', () => {
    const { housing, books } = customised({
      housing: { hidden: true, required: true },
      books: { required: true }
    })
    expect(housing).toMatchObject({ hidden: true, required: false })
    expect(books?.required).toBe(true)
    expect(books?.hidden).toBeUndefined()
  })

  it('never hides name and class, nor makes them optional', () => {
    const choice = { hidden: true, required: false }
    const { fields } = customise(students, { name: choice, schoolClass: choice, gender: choice })
    expect(fields.name).toMatchObject({ required: true })
    expect(fields.schoolClass).toMatchObject({ required: true })
    expect([fields.name?.hidden, fields.schoolClass?.hidden]).toEqual([undefined, undefined])
    expect(fields.gender?.hidden).toBe(true)
  })

  it('leaves alone what the programme works out', () => {
    const { fields } = customise(leftBehindChildren, { leftBehindType: { hidden: true, required: true } })
    expect(fields.leftBehindType).toEqual(leftBehindChildren.fields.leftBehindType)
    expect(changeable('ageYear', { kind: 'number', label: '年', block: '', internal: true })).toEqual({
      hidden: false,
      required: false,
      options: false
    })
  })
})

describe('options', () => {
  const shipped = labelsOf(environmentForms.fields.hazards.options)

  it('offers the chosen ones in their order, and reads those taken away as before', () => {
    const [first = '', second = '', third = ''] = shipped
    const { hazards } = customised({ hazards: { options: [second, '采石场'] } })
    if (!hazards) throw new Error('no field')
    expect(labelsOf(hazards.options)).toEqual([second, '采石场'])
    expect(labelsOf(hazards.retired)).toEqual(shipped.filter((label) => label !== second))
    const read = readChoices(readableOptions(hazards), [first, '采石场', third].join('、'))
    expect(read).toEqual({ values: ['采石场', first, third], unknown: [], exact: false })
  })

  it('reads other words for a shipped option that is not offered any more', () => {
    const options: readonly Option[] = environmentForms.fields.familyType.options
    const shippedOne = options.find(({ synonyms }) => synonyms)
    const synonym = shippedOne?.synonyms?.[0] ?? ''
    expect(synonym).not.toBe('')
    const { familyType } = customised({ familyType: { options: ['自家的说法'] } })
    if (!familyType) throw new Error('no field')
    expect(readChoice(readableOptions(familyType), synonym).value).toBe(shippedOne?.label)
  })

  it("reads the school's own words that it took away again", () => {
    const { hazards } = customised({ hazards: { retired: ['采石场'] } })
    if (!hazards) throw new Error('no field')
    expect(labelsOf(hazards.options)).toEqual(shipped)
    expect(readChoice(readableOptions(hazards), '采石场').value).toBe('采石场')
  })

  it('gives the same list to read by each time, so that what is looked up is made once', () => {
    const { hazards, housing } = customised({ hazards: { options: ['河流'] } })
    if (!hazards || !housing) throw new Error('no field')
    expect(readableOptions(hazards)).toBe(readableOptions(hazards))
    expect(readableOptions(housing)).toBe(environmentForms.fields.housing.options)
  })

  it('leaves closed lists alone: the programme counts by their words', () => {
    const { fields } = customise(students, {
      gender: { options: ['其他'] },
      ethnicity: { options: ['汉族'] }
    })
    expect(fields.gender?.options).toBe(students.fields.gender.options)
    expect(labelsOf(fields.ethnicity?.options)).toEqual(['汉族'])
  })
})
