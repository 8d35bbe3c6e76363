import type { KnownFact } from '@shared/api/templates'
import { formatSchoolYear } from '@shared/rules/school-year'
import { inWords } from '../excel/writing/school-lines'
import { widthOf } from '../excel/writing/list-sheet'
import { factNamed, withoutTokens } from './placeholders'

/** What is known of the school and of the file, as far as it is. */
export interface TemplateFacts {
  schoolName: string
  filledBy: string
  /** `YYYY-MM-DD` */
  day: string
  schoolYear: number
  term: 1 | 2
  programmeName: string
  /** 三(2)班, where the file is of one class. */
  className: string
  /** 三年级, where it is of one grade. */
  grade: string
  rows: number
}

type Known = (facts: TemplateFacts) => string

/** Labels of lines around a list, with what stands behind them; a signature and a seal are nobody's to type. */
const LABELS: readonly [RegExp, Known][] = [
  [
    /^(?:填报|填表|上报|报送)?(?:单位|学校)(?:名称|全称)?(?:[(（](?:盖章|公章|章|签章|加盖公章)[)）])?$/,
    ({ schoolName }) => schoolName
  ],
  [/^(?:填报|填表|制表|统计|经办)人(?:姓名)?$/, ({ filledBy }) => filledBy],
  [/^(?:填报|填表|制表|上报|报送|统计)(?:时间|日期)$/, ({ day }) => inWords(day)],
  [/^学年度?$/, ({ schoolYear }) => formatSchoolYear(schoolYear)],
  [/^学期$/, ({ term }) => `第${term === 1 ? '一' : '二'}学期`],
  [/^(?:年级班级|班级|班别|班级名称)$/, ({ className }) => className],
  [/^年级$/, ({ className, grade }) => (className ? '' : grade)]
]
const LABEL = /([\p{Script=Han}（）()]{2,14})\s*[:：]/gu
/** What is printed where the answer goes: spaces, lines, 年 月 日. */
const ANSWER_PLACE = /^[\s_＿\u00a0]*(?:[\d_＿]{0,4}[\s_＿]*年[\s_＿]*月[\s_＿]*日?)?[\s_＿\u00a0]*/u
const SIGNED = /签名|签字|签章[)）]?$/
/** ____学校, ××学校, XX 小学, (学校名称): the school's own name belongs there. */
const SCHOOL_IN_TITLE =
  /(?:[×xX*○〇]{2,}|[_＿]{2,}|\s{4,}|[(（]\s*学校名称\s*[)）])\s*(?:学校|小学|中学|校)?/u
const YEAR_IN_TITLE = /(?:20)?[_＿\s×]{2,}年?\s*[-—–－~至]+\s*(?:20)?[_＿\s×]{2,}学年/u
const BLANK_YEAR = /(?:20)?[_＿×]{2,}学年/u
const TERM_IN_TITLE = /第[_＿\s×]+学期/u

/** A text of the template with what belongs into its blanks; null where nothing does. */
export function filledText(text: string, facts: TemplateFacts, isTitle: boolean): string | null {
  const told = withoutTokens(text, (token) => {
    const fact = factNamed(token)
    return fact && wordsOf(fact, facts)
  })
  const filled = isTitle ? filledTitle(told, facts) : filledLine(told, facts)
  return filled === text ? null : filled
}

/** A fact of the school or the file in words. */
export function wordsOf(fact: KnownFact, facts: TemplateFacts): string {
  if (fact === 'day') return inWords(facts.day)
  if (fact === 'schoolYear') return formatSchoolYear(facts.schoolYear)
  if (fact === 'term') return `第${facts.term === 1 ? '一' : '二'}学期`
  return String(facts[fact])
}

function filledTitle(text: string, facts: TemplateFacts): string {
  return text
    .replace(YEAR_IN_TITLE, formatSchoolYear(facts.schoolYear))
    .replace(BLANK_YEAR, formatSchoolYear(facts.schoolYear))
    .replace(TERM_IN_TITLE, `第${facts.term === 1 ? '一' : '二'}学期`)
    .replace(SCHOOL_IN_TITLE, (blank, place: number) =>
      /学校|小学|中学|校/.test(blank) || place === 0 ? facts.schoolName : blank
    )
}

/** 填报单位(盖章):      填报人:    填报时间:  年 月 日 — each answer takes the place of the spaces behind its label. */
function filledLine(text: string, facts: TemplateFacts): string {
  let filled = ''
  let from = 0
  for (const match of text.matchAll(LABEL)) {
    const end = match.index + match[0].length
    if (end < from) continue
    filled += text.slice(from, end)
    from = end
    const label = match[1] ?? ''
    const value = BARE_DAY.test(label) && isOfForm(text, facts) ? inWords(facts.day) : answerTo(label, facts)
    const place = ANSWER_PLACE.exec(text.slice(end))?.[0] ?? ''
    const rest = text.slice(end + place.length)
    // Somebody filled it in already, or it is no label of a blank.
    if (!value || (rest !== '' && !/^[\p{Script=Han}（(]{2,14}\s*[:：]/u.test(rest))) continue
    filled += value + spacesBehind(place, value, rest)
    from = end + place.length
  }
  return filled + text.slice(from)
}

/** A bare 日期 is the day of the form beside who fills it in; beside signatures it is written with them. */
const BARE_DAY = /^(?:时间|日期)$/

function isOfForm(line: string, facts: TemplateFacts): boolean {
  return [...line.matchAll(LABEL)].some(([, label = '']) => answerTo(label, facts) !== '')
}

/** What a label of a line asks for; '' where it is to be signed or nobody knows. */
export function answerTo(label: string, facts: TemplateFacts): string {
  const plain = label.replace(/\s/g, '')
  if (SIGNED.test(plain)) return ''
  return LABELS.find(([pattern]) => pattern.test(plain))?.[1](facts) ?? ''
}

/** The next label stays where it was, as far as the answer leaves room. */
function spacesBehind(place: string, value: string, rest: string): string {
  if (rest === '') return ''
  const left = widthOf(place) - widthOf(value)
  return ' '.repeat(Math.max(2, left))
}
