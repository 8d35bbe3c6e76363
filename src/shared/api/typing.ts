import { z } from 'zod'

/** What helps somebody to fill in a form of a register with little typing. */
export interface TypingOffers {
  /** `YYYY-MM-DD`, by the clock of the core. */
  today: string
  /** What the account typed into each field lately, the latest first, 8 at most; fields without any are left out. */
  recent: Record<string, string[]>
  /** What a new record begins with: fields that usually stay the same, as in the account's last record. */
  carried: Record<string, string>
  /** The only class of a class teacher, such as 三(2)班; null for whoever has another number of classes. */
  ownClass: string | null
}

/** A sentence somebody keeps to insert into long texts. */
export interface Snippet {
  text: string
  /** How often it was inserted. */
  used: number
}

/** A snippet with what it is found by: its pinyin without tones in one run, and the initials. */
export interface SoundingSnippet extends Snippet {
  sound: string
  initials: string
}

/** The key under which an account keeps its snippets. */
export const SNIPPETS = 'snippets'
/** How many snippets somebody may keep. */
export const MOST_SNIPPETS = 200
/** In characters. */
export const LONGEST_SNIPPET = 500

/** The snippets of an account, as `preferences.write` keeps them. */
export const snippetsSchema = z
  .array(z.object({ text: z.string().trim().min(1).max(LONGEST_SNIPPET), used: z.number().int().min(0) }))
  .max(MOST_SNIPPETS)
