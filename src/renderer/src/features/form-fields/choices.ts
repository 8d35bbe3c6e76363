import type { FieldChoice, Settings } from '@shared/api/session'
import type { FieldDeclaration } from '@shared/registers'

/** What the school chose for its fields, while it is being changed: the core leaves out what is as shipped. */
export type Choices = Settings['fieldChoices']

/** A field of a register. */
export interface FieldPlace {
  register: string
  key: string
}

/** What was chosen for a field. */
export function choiceOf(choices: Choices, { register, key }: FieldPlace): FieldChoice {
  return choices[register]?.[key] ?? {}
}

/** The choices with a change to one field; an empty label is the shipped one. */
export function withChoice(choices: Choices, place: FieldPlace, change: FieldChoice): Choices {
  const { label, ...rest } = { ...choiceOf(choices, place), ...change }
  const choice = label === undefined || label.trim() === '' ? rest : { ...rest, label }
  return { ...choices, [place.register]: { ...choices[place.register], [place.key]: choice } }
}

/** The choices with a field as it is shipped; words of its own that the school took away stay remembered. */
export function asShipped(choices: Choices, place: FieldPlace): Choices {
  const { retired } = choiceOf(choices, place)
  return {
    ...choices,
    [place.register]: { ...choices[place.register], [place.key]: retired ? { retired } : {} }
  }
}

/** Whether anything about a field is otherwise than shipped. */
export function isChanged(field: FieldDeclaration, choice: FieldChoice): boolean {
  const { label = field.label, hidden = false, required = field.required ?? false, options } = choice
  return label !== field.label || hidden || required !== (field.required ?? false) || options !== undefined
}

/** The words that a field offers, as chosen or as shipped. */
export function offeredOptions(field: FieldDeclaration, { options }: FieldChoice): string[] {
  return options ?? shippedOptions(field)
}

/** The words that a field could offer and does not: shipped ones, and the school's own that it took away. */
export function leftOptions(field: FieldDeclaration, choice: FieldChoice, offered: string[]): string[] {
  const all = new Set([...shippedOptions(field), ...(choice.options ?? []), ...(choice.retired ?? [])])
  return [...all].filter((option) => !offered.includes(option))
}

function shippedOptions({ options = [] }: FieldDeclaration): string[] {
  return options.map(({ label }) => label)
}
