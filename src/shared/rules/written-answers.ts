import type { YesNoForm } from '../api/wording'
import type { FieldDeclaration } from '../registers'

const FORMS: Record<YesNoForm, readonly [yes: string, no: string]> = {
  '是/否': ['是', '否'],
  '有/无': ['有', '无'],
  '√/×': ['√', '×'],
  '√/空': ['√', ''],
  '1/0': ['1', '0'],
  'Y/N': ['Y', 'N'],
  '是/空': ['是', '']
}

/** The word for yes or no; an empty text where a form leaves no unsaid. */
export function writeYesNo(value: boolean, form: YesNoForm): string {
  const [yes, no] = FORMS[form]
  return value ? yes : no
}

/**
 * What a stored option answers to a question (是否寄宿 of 走读 is no): a label that 否 is read as says no, the others
 * yes. Null for options of which none says no.
 */
export function answerOf({ options = [] }: Pick<FieldDeclaration, 'options'>, label: string): boolean | null {
  const saysNo = options.filter(({ synonyms = [] }) => synonyms.includes('否'))
  if (saysNo.length !== 1 || !options.some((option) => option.label === label)) return null
  return saysNo[0]?.label !== label
}
