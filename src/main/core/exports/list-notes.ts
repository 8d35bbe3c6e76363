import type { RegisterDeclaration } from '@shared/registers'
import { definitionInWords } from '@shared/rules/left-behind'
import { inWords } from '../excel/writing/school-lines'
import type { Viewing } from '../records/viewing'

/** What a list must say under its rows: of left-behind children, on which day and by which definition (§2.6). */
export function listNotes({ key }: RegisterDeclaration, { facts }: Viewing): string[] {
  if (key !== 'left_behind_children' || !facts) return []
  return [`注:截至${inWords(facts.day)};${definitionInWords(facts.definition, facts.visitDays)}`]
}
