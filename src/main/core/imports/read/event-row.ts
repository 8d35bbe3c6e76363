import type { Issue } from '@shared/api/imports'
import type { RecordValues, RegisterDeclaration } from '@shared/registers'
import { readPhones } from '@shared/rules/phones'
import { doubtMessages } from '@shared/rules/doubts'
import { nameOf } from '../identity'

/** What a row of a list of what happened must say (§1.5–1.11): its day and its name; the rest may be filled in later. */
export function checkEventRow(register: RegisterDeclaration, values: RecordValues, issues: Issue[]) {
  const day = register.dated?.from
  for (const [key, { kind, label, required, of, internal }] of Object.entries(register.fields)) {
    if (!required || of || internal || kind === 'schoolClass' || values[key] !== undefined) continue
    const doubted = issues.some(({ field }) => field === key)
    const needed =
      key === day || (key === nameOf(register) && (kind === 'personName' || !tellsMore(register, values)))
    if (needed) issues.push({ field: key, severity: 'error', ...reasonFor(label, kind === 'date', doubted) })
    else if (!doubted)
      issues.push({
        field: key,
        severity: 'warning',
        code: 'field_missing',
        message: `没有填“${label}”,请补上`
      })
  }
  if (register.about && nameOf(register) === 'name' && values.name === undefined)
    issues.push({ field: 'name', severity: 'error', ...reasonFor('学生姓名', false, false) })
  checkCounts(values, issues)
  for (const [key, { kind, of }] of Object.entries(register.fields)) {
    const value = values[key]
    if (kind === 'phone' && !of && typeof value === 'string' && readPhones(value).doubt)
      issues.push({ field: key, severity: 'warning', code: 'phone_form', message: doubtMessages.phone_form })
  }
}

/** Minutes without a title still say what was spoken of. */
function tellsMore({ fields }: RegisterDeclaration, values: RecordValues): boolean {
  return Object.keys(values).some((key) => fields[key]?.kind === 'longText' && key !== 'remark')
}

/** Forms that went out, and those that came back. */
const FORMS = [
  ['issued', 'returned'],
  ['formsIssued', 'formsReturned']
] as const

/** More came, or came back, than were expected: one of the two is a slip. */
function checkCounts(values: RecordValues, issues: Issue[]) {
  const { expected, present } = values
  for (const [out, back] of FORMS)
    if (typeof values[out] === 'number' && typeof values[back] === 'number' && values[back] > values[out])
      issues.push({
        field: back,
        severity: 'warning',
        code: 'returned_exceeds',
        message: '收回多于发放,请核对'
      })
  if (typeof expected !== 'number' || typeof present !== 'number' || present <= expected) return
  const message = '实到人数多于应到人数,请核对'
  issues.push({ field: 'present', severity: 'warning', code: 'present_exceeds', message })
}

function reasonFor(label: string, isDate: boolean, doubted: boolean) {
  if (!isDate) return { code: 'name_missing', message: `没有“${label}”` }
  return doubted
    ? { code: 'date_missing', message: `看不懂“${label}”,请改成“2026-09-01”的样子` }
    : { code: 'date_missing', message: `没有“${label}”` }
}

/** 一年级家委会座谈, where the level says that it was no meeting of the whole school. */
export function isOfPart({ level, title }: RecordValues): boolean {
  return title !== undefined && (level === '年级' || level === '班级')
}
