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
/** A. in questionnaires, 1- in the lists of school systems. */
const CHOICE_LETTER = /^(?:[a-h][.、:)]|\d{1,2}[-.、:](?!\d))/
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

/** Where something is says nothing of what it is: 靠近河, 附近有水库, 公路边. */
const WHERE_IT_IS =
  /^(?:(?:家|住处|房屋|门|屋)?(?:附近|周边|周围|旁边?|门?前|屋?后)?(?:有|靠近?|临近?|邻近?|挨着|紧邻)(?:一?[条个口座处])?|离)|(?:附近|旁边?|边上?|较?多|较?近|较大)$/g
const AND = /[和及与]/
const LONGEST_RUN = 12

/** The options that one word names: one, two joined by 和, or a run of their names (河流池塘). Null for any other word. */
function optionsIn(options: readonly Option[], word: string): string[] | null {
  const { value } = readChoice(options, word)
  if (value !== null) return [value]
  const bare = tidy(word).replace(WHERE_IT_IS, '')
  const parts = bare.split(AND)
  const found = parts.map((part) => (part.length > LONGEST_RUN ? null : runOf(options, part)))
  return found.every((labels) => labels !== null) ? found.flat() : null
}

/** The options whose names make up the whole text, one behind the other; null where something is left. */
function runOf(options: readonly Option[], text: string): string[] | null {
  for (let length = text.length; length > 0; length -= 1) {
    const { value } = readChoice(options, text.slice(0, length))
    if (value === null) continue
    const rest = length < text.length ? runOf(options, text.slice(length)) : []
    if (rest) return [value, ...rest]
  }
  return null
}

/** Finds the options that a cell names, whatever separates them: 河、公路, A.网吧┋B.棋牌室. A word is taken once. */
export function readChoices(options: readonly Option[], text: string): ReadChoices {
  const whole = readChoice(options, text)
  const words = whole.value === null ? text.split(BETWEEN_CHOICES).map(tidy).filter(Boolean) : [text]
  const found = new Set<string>()
  const unknown: string[] = []
  for (const word of words) {
    const named = optionsIn(options, word)
    if (named) for (const label of named) found.add(label)
    else if (!unknown.includes(word)) unknown.push(word)
  }
  const values = options.map(({ label }) => label).filter((label) => found.has(label))
  return { values, unknown, exact: [...values, ...unknown].join(CHOICES_JOINED_BY) === text }
}
