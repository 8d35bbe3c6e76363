import type { RecordValues, RegisterDeclaration } from '@shared/registers'
import { readChoice } from '@shared/rules/choices'
import { readSchoolYear } from '@shared/rules/school-year'
import { tidy } from '@shared/rules/text'
import { inlinePairs } from '../cards/inline-pairs'
import type { Cell } from '../../excel/reading/sheet-grid'
import type { HeaderDictionary } from '../recognise/header-dictionary'

const SESSION = /第\s*[一二三四五六七八九十\d]{1,3}\s*届/
const LEVEL = /(学校|校级?|年级|班级?)(?:级)?(?:家长委员会|家委会)/

/** 上门家访记录表 says how everybody on it was visited. */
const METHOD = /(上门|入户|电话|线上|视频|网络)(?:家|走)访/

/** 期中家长座谈会 says of which kind the meetings below it are. */
const MEETING = /(期中|期末|新生|毕业班?|线上)(?:考试)?(?:家长)?(?:座谈)?会/

/** 一、会长(1人) over those who hold the office. */
const OFFICE =
  /^(?:[(（]?[一二三四五六七八九十\d]+[)）、.．]\s*)?(\p{Script=Han}{2,5})(?:\s*[(（]\d+[人名][)）])?[:：]?$/u

/** What the title of a committee's list says of everybody on it: 第五届(2026—2027学年). */
export function factsOfTitle({ fields }: RegisterDeclaration, title: string): RecordValues {
  const facts: RecordValues = {}
  const text = tidy(title)
  const session = SESSION.exec(text)?.[0].replace(/\s/g, '')
  if (fields.session && session) facts.session = session
  const { options } = fields.level ?? {}
  const level = options && LEVEL.exec(text)?.[1]
  if (options && level) facts.level = readChoice(options, level).value
  const year = readSchoolYear(text)?.schoolYear
  if (fields.termFrom && fields.session && year !== undefined) {
    facts.termFrom = `${year}-09`
    facts.termTo = `${year + 1}-08`
  }
  const kind = fields.kind?.options && MEETING.exec(text)?.[1]
  const meeting = fields.kind?.options && kind ? readChoice(fields.kind.options, kind).value : null
  if (meeting) facts.kind = meeting
  const method = fields.method?.options && METHOD.exec(text)?.[1]
  if (fields.method?.options && method) facts.method = readChoice(fields.method.options, method).value
  const office = fields.position?.options && OFFICE.exec(text)?.[1]
  const position =
    fields.position?.options && office ? readChoice(fields.position.options, office).value : null
  if (position) facts.position = position
  return facts
}

/** The information lines above a table as cells by field: 评教时间:2026年1月5日 holds for every row. */
export function cellsOfPreface(
  register: RegisterDeclaration,
  preface: string,
  dictionary: HeaderDictionary
): Map<string, Cell> {
  const cells = new Map<string, Cell>()
  const fieldOf = (label: string) => {
    const { fields } = dictionary.understandCell(label) ?? {}
    return fields?.find((field) => !cells.has(field)) ?? fields?.[0]
  }
  const text = preface.replace(OPENING, '$1').replace(CLOSING, '')
  const start = text.search(/\S{2,8}[:：]/)
  const pairs = start < 0 ? [] : (inlinePairs(text.slice(start), (label) => !!fieldOf(label)) ?? [])
  for (const { label, value } of pairs) {
    const field = fieldOf(label)
    const kind = field && register.fields[field]?.kind
    if (!field || !value || kind === 'schoolClass' || cells.has(field)) continue
    if (!OF_WHOEVER_FILLS_IN.test(label.replace(/\s/g, ''))) cells.set(field, value)
  }
  const day = register.dated?.from
  const date = day && !cells.has(day) ? dayIn(preface) : null
  if (day && date !== null) cells.set(day, date)
  return cells
}

/** (任期:2026年9月—2027年8月) in brackets of its own. */
const OPENING = /(^|\s)[(（【](?=\S{2,8}[:：])/g
const CLOSING = /[)）】](?=\s|$)/g
/** Stands above any list, and speaks of whoever hands it in. */
const OF_WHOEVER_FILLS_IN =
  /^(?:单位|学校|负责人|责任人|电话|联系电话|联系方式|手机|教师|老师|人数|备注|说明|姓名|学生|班主任|职务|编号|类别)$/

const LABELLED_DAY =
  /(?:填报|填表|填写|统计|登记|截止|制表|打印|上报|报送)(?:人|日期|时间|[:：])+\s*20\d\d[年./-]\s*\d{1,2}[月./-]\s*\d{1,2}日?/g
const WHOLE_DAY =
  /20\d\d\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?(?:\s*[-—~～至]+\s*(?:\d{1,2}\s*[月./-]\s*)?\d{1,2}\s*日?)?/g

/** The only whole day named in a text, or the only days from one to another; not the day on which it was filled in. */
export function dayIn(text: string): string | null {
  const found = new Set(tidy(text).replace(LABELLED_DAY, ' ').match(WHOLE_DAY) ?? [])
  return found.size === 1 ? ([...found][0]?.replace(/\s/g, '') ?? null) : null
}
