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
