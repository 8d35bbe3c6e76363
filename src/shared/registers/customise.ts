import type { FieldChoice } from '../api/session'
import type { FieldDeclaration, Option, RegisterDeclaration } from './define-register'

/** What a school changed about the fields of one register, by field key. */
export type FieldChoices = Readonly<Record<string, FieldChoice>>

/** What a school may change about a field, besides its label. */
export interface Changeable {
  hidden: boolean
  required: boolean
  /** Only of open lists: the words of the others are counted by, or prescribed. */
  options: boolean
}

/**
 * What a school may change about a field. Name and class hold a record together; what the programme works out or
 * keeps for itself can neither be required nor asked for otherwise.
 */
export function changeable(key: string, { kind, of, internal, byStep, open }: FieldDeclaration): Changeable {
  const ours = of === 'computed' || internal === true || byStep === true
  const holds = key === 'name' || kind === 'schoolClass'
  return {
    hidden: !ours && !holds,
    required: !ours && !holds,
    options: !ours && open === true && (kind === 'choice' || kind === 'choices')
  }
}

const customised = new WeakMap<RegisterDeclaration, WeakMap<FieldChoices, RegisterDeclaration>>()

/**
 * A register as a school wants it: fields relabelled, hidden, required, with other options. Nothing stored changes its
 * meaning: the shipped label stays a synonym, and options that are not offered any more stay readable. What may not
 * be changed is left as it is. The same register and choices give the same declaration.
 */
export function customise(
  register: RegisterDeclaration,
  choices: FieldChoices | undefined
): RegisterDeclaration {
  if (!choices || Object.keys(choices).length === 0) return register
  let ofRegister = customised.get(register)
  if (!ofRegister) customised.set(register, (ofRegister = new WeakMap()))
  let known = ofRegister.get(choices)
  if (!known) ofRegister.set(choices, (known = { ...register, fields: customisedFields(register, choices) }))
  return known
}

function customisedFields({ fields }: RegisterDeclaration, choices: FieldChoices) {
  const chosen = Object.keys(fields).flatMap((key) => ({ key, label: choices[key]?.label }))
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => {
      const taken = new Set(chosen.flatMap((one) => (one.key !== key && one.label ? [one.label] : [])))
      return [key, customisedField(key, field, choices[key] ?? {}, taken)]
    })
  )
}

/** `taken` are labels that the school gave to other fields: a header that is one of them means that field. */
function customisedField(
  key: string,
  field: FieldDeclaration,
  choice: FieldChoice,
  taken: Set<string>
): FieldDeclaration {
  const { label = field.label } = choice
  const may = changeable(key, field)
  const changed: FieldDeclaration = { ...field, label }
  if (label !== field.label) delete changed.groupLabel
  const synonyms = [...(field.synonyms ?? []), ...(label === field.label ? [] : [field.label])]
  if (synonyms.length > 0) changed.synonyms = synonyms.filter((synonym) => !taken.has(synonym))
  if (may.required && choice.required !== undefined) changed.required = choice.required
  if (may.hidden && choice.hidden) Object.assign(changed, { hidden: true, required: false })
  if (may.options && (choice.options || choice.retired)) Object.assign(changed, optionsOf(field, choice))
  return changed
}

/** Shipped options keep their synonyms, whether they are offered or not. */
function optionsOf({ options: shipped = [] }: FieldDeclaration, { options, retired = [] }: FieldChoice) {
  const byLabel = new Map(shipped.map((option) => [option.label, option]))
  const offered = options?.map((label): Option => byLabel.get(label) ?? { label }) ?? shipped
  const labels = new Set(offered.map(({ label }) => label))
  const left = [...shipped, ...retired.map((label): Option => ({ label }))]
  return { options: offered, retired: left.filter(({ label }) => !labels.has(label)) }
}

const readable = new WeakMap<FieldDeclaration, readonly Option[]>()
const NO_OPTIONS: readonly Option[] = []

/** Every option that a file or a stored value may hold: those that are offered, then those that were. */
export function readableOptions(field: FieldDeclaration): readonly Option[] {
  const { options = NO_OPTIONS, retired } = field
  if (!retired || retired.length === 0) return options
  let known = readable.get(field)
  if (!known) readable.set(field, (known = [...options, ...retired]))
  return known
}
