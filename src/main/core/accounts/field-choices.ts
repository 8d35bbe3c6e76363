import type { FieldChoice, Settings } from '@shared/api/session'
import { type FieldDeclaration, findRegister, type RegisterDeclaration } from '@shared/registers'
import { changeable } from '@shared/registers/customise'
import { readChoices } from '@shared/rules/choices'
import { refuse } from '../context'

type Choices = Settings['fieldChoices'][string]

/** The most words that are remembered after they were taken away, of one field. */
const MOST_RETIRED = 200

/**
 * What a school wants of its fields, as it is stored: without what is as shipped anyway, and with the school's own
 * words that were taken away, so that they stay readable. Refuses with `invalid_input` registers and fields that do
 * not exist and changes that a field does not allow.
 */
export function acceptFieldChoices(
  given: Settings['fieldChoices'],
  before: Settings['fieldChoices']
): Settings['fieldChoices'] {
  const accepted: Settings['fieldChoices'] = {}
  for (const key of new Set([...Object.keys(given), ...Object.keys(before)])) {
    const register = findRegister(key) ?? refuseChoice('没有这种表')
    const choices = acceptChoices(register, given[key] ?? {}, before[key] ?? {})
    if (Object.keys(choices).length > 0) accepted[key] = choices
  }
  return accepted
}

function acceptChoices(register: RegisterDeclaration, given: Choices, before: Choices): Choices {
  const accepted: Choices = {}
  for (const key of new Set([...Object.keys(given), ...Object.keys(before)])) {
    const field = Object.hasOwn(register.fields, key) ? register.fields[key] : undefined
    if (!field) return refuseChoice('没有这一栏')
    checkChoice(key, field, given[key] ?? {})
    const choice = withoutShipped(field, {
      ...given[key],
      retired: retiredWords(field, given[key], before[key])
    })
    if (Object.keys(choice).length > 0) accepted[key] = choice
  }
  checkLabels(register, accepted)
  return accepted
}

function checkChoice(
  key: string,
  field: FieldDeclaration,
  { label, hidden, required, options }: FieldChoice
) {
  const may = changeable(key, field)
  const named = `“${label ?? field.label}”`
  if (hidden && !may.hidden) refuseChoice(`${named}不能隐藏`)
  if (required !== undefined && required !== (field.required ?? false) && !may.required)
    refuseChoice(`${named}是否必填不能修改`)
  if (!options) return
  if (!may.options) refuseChoice(`${named}的选项不能修改`)
  if (options.length === 0) refuseChoice(`${named}至少要有一个选项`)
  const twice = options.find((option, index) => options.indexOf(option) !== index)
  if (twice !== undefined) refuseChoice(`${named}的选项“${twice}”重复`)
  const several =
    field.kind === 'choices' && options.find((option) => readChoices([], option).unknown.length !== 1)
  if (several) refuseChoice(`${named}的选项“${several}”里不能有顿号、逗号、斜杠或空格`)
}

/** A header must mean one field. */
function checkLabels({ fields }: RegisterDeclaration, choices: Choices) {
  const labels = Object.entries(fields).map(([key, field]) => choices[key]?.label ?? field.label)
  for (const { label } of Object.values(choices)) {
    if (label !== undefined && labels.filter((other) => other === label).length > 1)
      refuseChoice(`“${label}”已经是另一栏的名称`)
  }
}

function retiredWords(field: FieldDeclaration, given: FieldChoice = {}, before: FieldChoice = {}): string[] {
  const present = new Set([...(given.options ?? []), ...(field.options ?? []).map(({ label }) => label)])
  const words = new Set([...(before.retired ?? []), ...(before.options ?? [])])
  return [...words].filter((word) => !present.has(word)).slice(-MOST_RETIRED)
}

function withoutShipped(field: FieldDeclaration, choice: FieldChoice): FieldChoice {
  const { label, hidden, required, options, retired } = choice
  const shipped = (field.options ?? []).map((option) => option.label)
  const reordered = options && JSON.stringify(options) !== JSON.stringify(shipped)
  return {
    ...(label !== undefined && label !== field.label ? { label } : {}),
    ...(hidden ? { hidden } : {}),
    ...(required !== undefined && required !== (field.required ?? false) ? { required } : {}),
    ...(reordered ? { options } : {}),
    ...(retired && retired.length > 0 ? { retired } : {})
  }
}

function refuseChoice(reason: string): never {
  return refuse('invalid_input', { reason })
}
