import type { ClassForm, DateForm, GradeForm, RelationForm, Wording, YesNoForm } from '../api/wording'
import { isMonthForm } from './written-dates'

/** A wording that a recipient asks for in so many words. */
export interface WordingInNotes {
  wording: Wording
  /** Why, for each choice: 说明中写着“出生日期格式为2016.09.01”. */
  reasons: string[]
}

/** Notes come as sentences; what one says of dates says nothing of the classes in the next. */
const CLAUSES = /[。;；\n\r]+|(?<=[\s:：])(?=\(?\d{1,2}[.、)）](?!\d))/
const ITS_NUMBER = /^(?:\(?\d{1,2}[.、)）](?!\d)|注[:：])\s*/
/** A hint under the header of its own column. */
const BROKEN_HEADER = /[\n\r]+(?=[(（])/g
/** Only behind such a word is a date a pattern; 截止2016年9月1日 is a day. */
const PATTERN_WORD =
  '(?:格式|样式|形式|写法|例如|例|比如|如|按照|按|统一|填写为|填写成|写成|填成|填写|填|书写)'
const BETWEEN = '[^0-9A-Za-z一二三四五六七八九]{0,12}'
const DATE_SAMPLE =
  '(\\d{4}|[Yy]{4})(年|[-./]?)(\\d{1,2}|[Mm]{1,2})(?:(月(?!\\d)|月(?=\\d{1,2}日)|[-./]?)(\\d{1,2}|[Dd]{1,2})?(日?))?'
const DATE_AFTER_WORD = new RegExp(`${PATTERN_WORD}${BETWEEN}${DATE_SAMPLE}(?!\\d)`)
const DATE_IN_LETTERS = /([Yy]{4})(年|[-./]?)([Mm]{1,2})(月|[-./]?)([Dd]{1,2})?(日?)/
const SPEAKS_OF_DATES = /日期|时间|年月|出生|生日|YYYY/i
const SPEAKS_OF_BIRTH = /出生|生日/

const CLASS_SAMPLES: readonly [RegExp, ClassForm][] = [
  [/20\d\d级\d{1,2}班/, '2024级2班'],
  [/[一二三四五六七八九]年级\(\d{1,2}\)班/, '三年级(2)班'],
  [/[一二三四五六七八九]年级（\d{1,2}）班/, '三年级（2）班'],
  [/[一二三四五六七八九]年级\d{1,2}班/, '三年级2班'],
  [/[一二三四五六七八九]年级[一二三四五六七八九十]{1,3}班/, '三年级二班'],
  [/[一二三四五六七八九]\(\d{1,2}\)班?/, '三(2)班'],
  [/[一二三四五六七八九]（\d{1,2}）班?/, '三（2）班'],
  [/[1-9]年级\d{1,2}班/, '3年级2班'],
  [/(?<!\d)[1-9][(（]\d{1,2}[)）]班/, '3(2)班'],
  [/(?<!\d)[1-9]-\d{1,2}(?!\d)/, '3-2'],
  [/(?<!\d)[1-9]\d{2}(?!\d)/, '302'],
  [/(?<![\d一-九年级])\d{1,2}班/, '2班']
]
const SPEAKS_OF_CLASSES = /班级|年级班|班别|所在班/
const GRADE_SAMPLES: readonly [RegExp, GradeForm][] = [
  [/20\d\d级(?!\d)/, '2024级'],
  [/[一二三四五六七八九]年级/, '三年级'],
  [/(?<!\d)[1-9](?!\d)/, '3']
]

const QUOTE = '[“”"\'‘’「」]*'
const said = (pattern: string) => new RegExp(pattern.replaceAll('~', QUOTE))
const YES_NO: readonly [RegExp, YesNoForm][] = [
  [said('[(（][打划画填]?~[√✓]~[)）]$'), '√/空'],
  [said('是.{0,6}[填打写画划]?~[√✓]~[^。]{0,8}(?:否|不是).{0,6}[填打写画划]?~[×✗xX]~'), '√/×'],
  [said('[√✓]~?[^。]{0,4}(?:或|/|、|和)~?[×✗]~'), '√/×'],
  [said('(?:是|有|符合|属于|享受)的?[^。□()（）]{0,6}[填打写画划]~[√✓]'), '√/空'],
  [said('(?:是|有)[^。0-9]{0,4}~1~[^。0-9]{0,6}(?:否|不是|无|没有)[^。0-9]{0,4}~0'), '1/0'],
  [/(?<!\d)1[-:：.、]?(?:为|表示|代表)?是[,，;；、 ]*0[-:：.、]?(?:为|表示|代表)?否/, '1/0'],
  [said('[填写选]~Y~(?:或|/|、)~N~'), 'Y/N'],
  [
    said('(?:是|符合)的?[^。]{0,4}填~是~[^。]{0,4}(?:否则?|不是的?|其他)?[^。]{0,4}(?:不填|空着|留空)'),
    '是/空'
  ],
  [said('[填写选]写?~有~(?:或者?|/|、)~[无没]有?~'), '有/无'],
  [said('[填写选]写?~是~(?:或者?|/|、)~否~'), '是/否']
]

const RELATIONS: readonly [RegExp, RelationForm][] = [
  [/祖父母或外祖父母/, '学籍系统'],
  [/父[子女].{0,3}[母父][子女]/, '父子母女'],
  [/爸爸.{0,3}妈妈/, '爸爸妈妈']
]
const EMPTY = said(
  '(?:没有|无内容|无此项|无相关|不涉及|无)的?[^。,，“"]{0,10}?[填写用][写为]?~(无|没有|/|—{1,2}|-)~(?![\\u4e00-\\u9fff])'
)

/**
 * Reads a wording out of the notes of a template, or the hint in a header: “出生日期格式为2016.09.01”, “日期格式:YYYY-MM-DD”,
 * “出生年月(如201609)”, “班级统一填写如:三(2)班”, “是填√,否不填”. What a header says is meant for its own column, so the caller
 * asks for one header at a time. Nothing is taken from text that says nothing for certain.
 */
export function wordingInNotes(text: string): WordingInNotes {
  const found: WordingInNotes = { wording: {}, reasons: [] }
  for (const clause of text.replace(BROKEN_HEADER, '').split(CLAUSES)) {
    const sentence = clause.trim().replace(ITS_NUMBER, '')
    if (sentence === '') continue
    const asked = wordingIn(sentence)
    const fresh = Object.entries(asked).filter(([key]) => !Object.hasOwn(found.wording, key))
    if (fresh.length === 0) continue
    Object.assign(found.wording, Object.fromEntries(fresh))
    found.reasons.push(`说明中写着“${shortened(sentence)}”`)
  }
  return found
}

function wordingIn(sentence: string): Wording {
  const asked: Wording = {}
  const date = SPEAKS_OF_DATES.test(sentence) ? dateFormIn(sentence) : undefined
  // A month is enough for a birth; it must not take the day off everything else.
  if (date) asked[isMonthForm(date) && SPEAKS_OF_BIRTH.test(sentence) ? 'birthDates' : 'dates'] = date
  const sample = new RegExp(`${PATTERN_WORD}(.*)$`).exec(sentence)?.[1]
  if (sample !== undefined && SPEAKS_OF_CLASSES.test(sentence)) {
    const classes = firstOf(CLASS_SAMPLES, sample)
    if (classes) asked.classes = classes
  } else if (sample !== undefined && sentence.includes('年级')) {
    const grades = firstOf(GRADE_SAMPLES, sample)
    if (grades) asked.grades = grades
  }
  const yesNo = firstOf(YES_NO, sentence)
  if (yesNo) asked.yesNo = yesNo
  const relations = sentence.includes('关系') ? firstOf(RELATIONS, sentence) : undefined
  if (relations) asked.relations = relations
  const empty = EMPTY.exec(sentence)?.[1]
  if (empty && !yesNo) asked.empty = empty
  return asked
}

function firstOf<Form>(samples: readonly (readonly [RegExp, Form])[], text: string): Form | undefined {
  return samples.find(([pattern]) => pattern.test(text))?.[1]
}

function dateFormIn(sentence: string): DateForm | undefined {
  const match = DATE_AFTER_WORD.exec(sentence) ?? DATE_IN_LETTERS.exec(sentence)
  if (!match) return undefined
  const [, , first = '', month = '', , day] = match
  const short = month.length === 1 || day?.length === 1
  if (first === '年') {
    if (day) return short ? '2016年9月1日' : '2016年09月01日'
    return short ? '2016年9月' : '2016年09月'
  }
  if (first === '') return day ? '20160901' : month.length === 2 ? '201609' : undefined
  const [padded, plain] = SEPARATED[first] ?? []
  const form = short ? plain : padded
  return day ? form?.day : form?.month
}

const SEPARATED: Record<string, readonly [padded: WholeOrMonth, plain: WholeOrMonth]> = {
  '-': [
    { day: '2016-09-01', month: '2016-09' },
    { day: '2016-9-1', month: '2016-09' }
  ],
  '.': [
    { day: '2016.09.01', month: '2016.09' },
    { day: '2016.9.1', month: '2016.9' }
  ],
  '/': [
    { day: '2016/09/01', month: '2016/09' },
    { day: '2016/9/1', month: '2016/09' }
  ]
}

interface WholeOrMonth {
  day: DateForm
  month: DateForm
}

const LONGEST_QUOTE = 30

function shortened(sentence: string): string {
  return sentence.length > LONGEST_QUOTE ? `${sentence.slice(0, LONGEST_QUOTE)}…` : sentence
}
