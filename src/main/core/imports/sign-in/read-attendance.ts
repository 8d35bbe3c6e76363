import type { FieldValue, MemberValues } from '@shared/registers'
import { attendees, makeUpWays } from '@shared/registers/gatherings'
import { readChoice } from '@shared/rules/choices'
import { readPersonName } from '@shared/rules/person-names'
import { readPhones } from '@shared/rules/phones'
import { readRelation } from '@shared/rules/relations'
import { isDitto, isNullWord, tidy } from '@shared/rules/text'

/** One line of a sheet, its cells as texts by the fields of `signInSheet`. */
export type SheetLine = Readonly<Record<string, string>>

const ABSENT =
  /缺席|请假|未到|未签|没到|没来|未来|未参加|缺勤|事假|病假|缺会|无法(?:参加|到)|不能(?:参加|到)|^缺$|^[×✗✘xX]$|^否$|^假$/
const BARE_ABSENCE = /^(?:缺席|未到|没到|没来|未参加|缺勤|缺|未签到|[×✗✘xX]|否|未到会|没参加)$/
const LATE = /迟到|晚到|来迟|到晚/
const STOOD_IN = /代(?:开|签|会|参加|到|为)|委托|托.{1,4}(?:参加|代)/
const TICK = /^[√✓✔☑vV○●是到]$|^(?:已到|到会|到场|出席|已签|已签到|正常|参加|已参加|准时)$/
/** Somebody came, and the sheet does not say who: so the child is counted (`hasCome`). */
const SIGNED = '(已签到)'
const NAME = /^[\p{Script=Han}·]{2,8}$/u
const WITH_RELATION = /^(.+?)\s*[(（]\s*(.+?)\s*[)）]\s*$/

/** The attendance of a sheet's lines: an empty place counts as absent where others signed (§1.8). */
export function readAttendance(lines: readonly SheetLine[]): MemberValues[] {
  const isSigned = lines.some(
    ({ signature = '', attendee = '' }) => attendee || (signature && !ABSENT.test(signature))
  )
  return lines.map((line) => readLine(line, isSigned)).filter((member) => member !== null)
}

function readLine(line: SheetLine, isSigned: boolean): MemberValues | null {
  const { value: name, remark: beside } = readPersonName(line.name ?? '')
  if (!name) return null
  const cell = (key: string) => {
    const text = tidy(line[key] ?? '')
    return isNullWord(text) || isDitto(text) ? '' : text
  }
  const [signature, arrival, relation] = [cell('signature'), cell('arrival'), cell('relation')]
  const remark = [cell('remark'), beside ?? ''].filter(Boolean).join(';')
  const reason = cell('absentReason')
  const saysAbsent =
    ABSENT.test(signature) ||
    ABSENT.test(cell('attendee')) ||
    ABSENT.test(remark) ||
    reason !== '' ||
    ABSENT.test(relation)
  const asks = line.signature !== undefined || line.attendee !== undefined
  const empty = isSigned && signature === '' && asks && arrival === '' && cell('attendee') === ''
  const values: Record<string, FieldValue> = { name }
  const phone = readPhones(cell('phone')).value
  if (phone) values.phone = phone
  const makeUp = readChoice(makeUpWays, cell('makeUp')).value
  if (makeUp) values.makeUp = makeUp
  const { parent, attendee } = whoSigned(signature, cell('attendee') || relation, cell('parentName'))
  if (parent) values.parentName = parent
  if (saysAbsent || empty) {
    values.attendee = '缺席'
    const why = reason || reasonIn(signature) || reasonIn(remark)
    if (why) values.absentReason = why
    return values
  }
  const stoodIn = STOOD_IN.test(`${remark}${signature}${cell('attendee')}${relation}`)
  // Printed beforehand and not signed yet: who is expected says nothing of who came.
  if (asks && !isSigned) return values
  if (stoodIn || attendee) values.attendee = stoodIn ? '代开' : (attendee ?? null)
  if (values.attendee === undefined && !values.parentName && signature) values.parentName = SIGNED
  if (LATE.test(`${remark}${arrival}${signature}`) || /^(?:是|√)$/.test(arrival)) values.late = true
  else if (/^(?:否|×|未迟到|准时)$/.test(arrival)) values.late = false
  return values
}

/** Who came: by the relation beside the name, or written in the place of the name (妈妈, 李芳(母亲)). */
function whoSigned(signature: string, relation: string, printed: string) {
  const [, named = signature, beside = ''] = WITH_RELATION.exec(signature) ?? []
  const [, printedName = printed, printedRelation = ''] = WITH_RELATION.exec(printed) ?? []
  const [, came = '', cameAs = relation] = WITH_RELATION.exec(relation) ?? []
  const words = [beside, named, cameAs, printedRelation, printedName]
  const attendee = words.map(attendeeOf).find((found) => found !== null) ?? null
  const isName = (text: string) =>
    NAME.test(text) && !TICK.test(text) && !ABSENT.test(text) && attendeeOf(text) === null
  const parent = [printedName, came, named].map((text) => text.replace(/\s/g, '')).find(isName) ?? null
  return { parent, attendee }
}

/** 爸爸 is 父亲, 外婆 is 祖辈, 父子 is 父亲; null for what is no relation. */
function attendeeOf(text: string): string | null {
  if (!text || TICK.test(text)) return null
  const direct = readChoice(attendees, text).value
  if (direct) return direct === '缺席' ? null : direct
  const { standard } = readRelation(text)
  if (standard === null) return null
  if (/^(?:外?祖[父母])$/.test(standard)) return '祖辈'
  return readChoice(attendees, standard).value ?? '其他'
}

/** 请假(出差) and 在外务工,未到 give a reason; 请假 alone does not. */
function reasonIn(text: string): string {
  const bare = text.trim()
  if (!bare || TICK.test(bare) || BARE_ABSENCE.test(bare)) return ''
  const bracketed = /^(?:缺席|请假|未到|没到|未参加|缺勤)\s*[(（:：,，]\s*(.+?)\s*[)）]?$/.exec(bare)?.[1]
  return bracketed ?? bare.replace(/[,，;；、\s]*(?:缺席|未到|没到|未参加|没来)$/, '')
}
