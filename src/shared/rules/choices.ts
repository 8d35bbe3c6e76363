import type { Option } from '../registers'
import { tidy } from './text'

/** An option as read. `exact`: the cell holds the label itself. */
export interface ReadChoice {
  /** The label of the option, or null when no option is meant. */
  value: string | null
  exact: boolean
}

type Lookup = ReadonlyMap<string, string>

const lookups = new WeakMap<readonly Option[], Lookup>()
const TICKS = /[✓✔☑]/g
const CROSSES = /[✗✘✕☒]/g
const CHOICE_LETTER = /^[a-h][.、:)]/
const NOTE = /\([^()]*\)$/

/** Words are compared without case and spaces, all ticks and crosses alike. */
function keyOf(text: string): string {
  return tidy(text).toLowerCase().replace(/\s/g, '').replace(TICKS, '√').replace(CROSSES, '×')
}

function lookupOf(options: readonly Option[]): Lookup {
  const known = lookups.get(options)
  if (known) return known
  const lookup = new Map<string, string>()
  for (const { label, synonyms = [] } of options) {
    for (const synonym of synonyms) lookup.set(keyOf(synonym), label)
  }
  for (const { label } of options) lookup.set(keyOf(label), label)
  lookups.set(options, lookup)
  return lookup
}

/** Finds the option whose label or synonym a cell holds; `A.` in front (questionnaires) and a note in brackets may be there. */
export function readChoice(options: readonly Option[], text: string): ReadChoice {
  const lookup = lookupOf(options)
  const direct = lookup.get(text)
  if (direct !== undefined) return { value: direct, exact: direct === text }
  const key = keyOf(text)
  const withoutLetter = key.replace(CHOICE_LETTER, '')
  const value =
    lookup.get(key) ?? lookup.get(withoutLetter) ?? lookup.get(withoutLetter.replace(NOTE, '')) ?? null
  return { value, exact: false }
}

/** Several options as read, in the order of the list; `unknown` are words that no option has. */
export interface ReadChoices {
  values: string[]
  unknown: string[]
  /** The cell holds exactly the labels, joined by `、`. */
  exact: boolean
}

const BETWEEN_CHOICES = /[、,，;；|┋/\n\r]+|\s+/
/** How several labels are stored and shown. */
export const CHOICES_JOINED_BY = '、'

/** Finds the options that a cell names, whatever separates them: 河、公路, A.网吧┋B.棋牌室. A word is taken once. */
export function readChoices(options: readonly Option[], text: string): ReadChoices {
  const whole = readChoice(options, text)
  const words = whole.value === null ? text.split(BETWEEN_CHOICES).map(tidy).filter(Boolean) : [text]
  const found = new Set<string>()
  const unknown: string[] = []
  for (const word of words) {
    const { value } = readChoice(options, word)
    if (value !== null) found.add(value)
    else if (!unknown.includes(word)) unknown.push(word)
  }
  const values = options.map(({ label }) => label).filter((label) => found.has(label))
  return { values, unknown, exact: [...values, ...unknown].join(CHOICES_JOINED_BY) === text }
}
