import type { Doubt } from '@shared/api/records'
import { type FieldDeclaration, type RecordValues, registers } from '@shared/registers'
import { readableOptions } from '@shared/registers/customise'
import { readChoice } from '@shared/rules/choices'
import { tidy } from '@shared/rules/text'
import type { StoredRecord } from '../records/store'

/** Answers of their year: they are given anew. */
const OF_THEIR_YEAR = new Set([
  'formState',
  'filledOn',
  'teacherOpinion',
  'officeOpinion',
  'harmSigns',
  'remark'
])

/** What a form begins with. */
export interface FirstAnswers {
  values: RecordValues
  doubts: Doubt[]
}

/** The answers of an earlier form that are asked again; what is the student's own is not the form's to carry. */
export function answersCarriedOver({ values, doubts }: StoredRecord): FirstAnswers {
  const fields: Record<string, FieldDeclaration> = registers.environment_forms.fields
  const carried: RecordValues = {}
  for (const key in fields) {
    const value = values[key]
    if (!fields[key]?.of && !OF_THEIR_YEAR.has(key) && value !== undefined) carried[key] = value
  }
  return { values: carried, doubts: doubts.filter(({ field }) => field in carried) }
}

/** What 学籍 knows of the way to school, where the words of its free text are clear. */
export function answersFromRoster({ values }: StoredRecord): FirstAnswers {
  const { commuteMode, commuteDistance } = values
  const mode =
    typeof commuteMode === 'string'
      ? readChoice(readableOptions(registers.environment_forms.fields.commuteMode), commuteMode).value
      : null
  const distance = typeof commuteDistance === 'string' ? kilometresIn(commuteDistance) : null
  return {
    values: {
      ...(mode === null ? {} : { commuteMode: mode }),
      ...(distance === null ? {} : { commuteDistanceKm: distance })
    },
    doubts: []
  }
}

const DISTANCE = /^(?:约|大约)?(\d+(?:\.\d+)?) ?(公里|千米|km|米|m)?(?:左右)?$/i
/** Nobody walks or rides further: a bare number above it is in metres, or a slip. */
const FARTHEST_KM = 100

/** A distance in kilometres: 3公里, 1.5, 800米. Null for other words, and for a bare number that cannot be kilometres. */
export function kilometresIn(text: string): number | null {
  const parts = DISTANCE.exec(tidy(text))
  if (!parts) return null
  const metres = /^(米|m)$/i.test(parts[2] ?? '')
  const kilometres = metres ? Number(parts[1]) / 1000 : Number(parts[1])
  return kilometres <= FARTHEST_KM ? kilometres : null
}
