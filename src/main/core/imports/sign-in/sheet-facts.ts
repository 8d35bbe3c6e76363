import { tidy } from '@shared/rules/text'
import { inlinePairs } from '../cards/inline-pairs'
import { findClassName } from '../recognise/find-class-name'
import type { HeaderDictionary } from '../recognise/header-dictionary'
import type { Cell } from '../../excel/reading/sheet-grid'
import { nameOf } from '../identity'
import { dayIn } from '../read/preface-facts'

/** What stands around the names of a sign-in sheet: cells under the labels of the register. */
export interface SheetFacts {
  title: string
  className: string
  cells: Map<string, Cell>
}

const SHEET_WORDS = /(?:家长)?(?:签到|签名|考勤)(?:表|册|簿|单|登记表?|明细|情况|统计|名单|导出)*$/
const SCHOOL = /^\s*\p{Script=Han}{0,16}?(?:学校|小学|中学|校区|分校)(?=\p{Script=Han}|\d|\s|[(（“《])/u
const YEAR =
  /(?:20)?\d\d\s*(?:学?年)?度?\s*[-—–~～至]+\s*(?:20)?\d\d\s*(?:学?年)度?|20\d\d\s*年(?:度|[春秋]季?)?|第?[一二上下]\s*学期|[春秋]季(?:学期)?/g
const DAY = /(?:20\d\d\s*[年./-]\s*)?\d{1,2}\s*[月./-]\s*\d{1,2}\s*[日号]?/

/** Reads the lines above the names, and those below them (实到 43 人, 会议时间:…). */
export function factsAround(
  preface: string,
  notes: readonly string[],
  dictionary: HeaderDictionary
): SheetFacts {
  const { register } = dictionary
  const labelOf = (field: string) => register.fields[field]?.label ?? field
  const cells = new Map<string, Cell>()
  let className = ''
  const [title = ''] = preface.split(/\s{1,}/).filter((word) => !/[:：]/.test(word))
  for (const text of [preface, ...notes]) {
    const start = text.search(/[^\s:：]{2,10}\s*[:：]/)
    const pairs = start < 0 ? [] : (inlinePairs(text.slice(start), knows) ?? [])
    for (const { label, value } of pairs) {
      const meaning = dictionary.understandCell(label) ?? dictionary.understand([label])
      const fields = (meaning?.kind === 'field' && meaning.fields) || []
      const field = fields.find((key) => !cells.has(labelOf(key))) ?? fields[0]
      const declared = field ? register.fields[field] : undefined
      if (!field || !declared || !value) continue
      if (declared.kind === 'schoolClass') className ||= value
      else if (!cells.has(declared.label)) cells.set(declared.label, value)
    }
  }
  const named = titleOf(title)
  const name = labelOf(nameOf(register))
  if (named && !cells.has(name)) cells.set(name, named)
  const day = labelOf(register.dated?.from ?? 'date')
  const found = dayIn(preface) ?? DAY.exec(tidy(preface.replace(YEAR, ' ')))?.[0]
  if (found && !cells.has(day)) cells.set(day, found)
  return { title, className, cells }

  function knows(label: string): boolean {
    return dictionary.understandCell(label)?.kind === 'field'
  }
}

/** 云山小学2025—2026学年第一学期三(2)班期中家长会签到表 is about the 期中家长会. */
function titleOf(title: string): string {
  const quoted = /[《“"]([^》”"]{2,40})[》”"]/.exec(title)?.[1]
  if (quoted) return quoted
  const plain = tidy(title).replace(YEAR, '').replace(SCHOOL, '')
  const className = findClassName(plain)
  return (className ? plain.replace(className, '') : plain)
    .replace(/[(（]\s*[)）]/g, '')
    .replace(SHEET_WORDS, '')
    .replace(/^[\s—–-]+|[\s—–-]+$/g, '')
}
