import { randomUUID } from 'node:crypto'
import type { GatheringBegun } from '@shared/api/gatherings'
import type { OutputOf, ParsedInputOf } from '@shared/api/contract'
import { type RecordValues, type RegisterDeclaration, registers } from '@shared/registers'
import { formatClassName } from '@shared/rules/class-names'
import { entryOf } from '@shared/rules/school-year'
import { type Call, refuse } from '../context'
import { listClasses } from '../records/classes'
import { readTyped } from '../records/read-typed'
import { openRecordWriter } from '../records/record-writer'
import { requireClassInScope, type TaughtClass } from '../records/scope'
import { knownRegister, type Viewing, viewingFor } from '../records/viewing'
import { openChangeSet } from '../records/writer'
import { classList, type ListedChild, onlyTeacherOf } from './class-list'
import { ATTENDANCE, titleField } from './gathering'

type Input = ParsedInputOf<'gatherings.begin'>

interface ChosenClass {
  ofClass: TaughtClass
  className: string
}

/** A class with its children, and the record of that day and title that it may have. */
interface BegunClass extends ChosenClass {
  children: ListedChild[]
  existing: Existing | undefined
}

interface Existing {
  id: number
  event: string | null
}

/**
 * One record a class of a meeting or session, with the class list as its attendance and the class teacher as host, in
 * one step. Refuses with `value_refused` a wrong or missing day or title and with `not_allowed` a class that is not
 * the account's. Records of one day and title belong to one event, whoever began them.
 */
export function beginGathering(call: Call, input: Input): OutputOf<'gatherings.begin'> {
  const { ledger, session, core } = call
  const register = knownRegister(ledger, input.register)
  const viewing = viewingFor(call, { schoolYear: input.schoolYear })
  const { values, doubts } = readShared(call, register, input)
  const others = sameGathering(call, register, values)
  const chosen = chosenClasses(call, input, viewing)
  for (const { ofClass } of chosen) requireClassInScope(viewing.scope ?? null, ofClass)
  const classes = chosen.map((one): BegunClass => ({
    ...one,
    children: classList(ledger, one.ofClass, viewing),
    existing: others.get(keyOf(one.ofClass))
  }))
  const wanted = classes.filter(({ existing, children }) => !existing && children.length > 0)
  const event = [...others.values()].find((one) => one.event !== null)?.event ?? randomUUID()
  const label = `按班级建立 ${wanted.length} ${register.unit ?? '次'}${register.recordLabel}`

  const ids = ledger.sqlite.transaction(() => {
    const at = core.options.now().toISOString()
    const changeSet = openChangeSet(ledger, { origin: 'create', label, session, at })
    const writer = openRecordWriter(changeSet, register)
    for (const { existing } of classes) {
      if (existing && existing.event === null) writer.update(existing.id, { event })
    }
    return wanted.map(({ ofClass, children }) => {
      const host: RecordValues =
        'host' in register.fields ? { host: values.host ?? onlyTeacherOf(ledger, ofClass) } : {}
      const attendance = children.map(({ studentId, name }) => ({ studentId, name }))
      return writer.create({ ...values, ...host, ...ofClass, event, [ATTENDANCE]: attendance }, { doubts })
    })
  })()
  return { ids, ...told(classes) }
}

function told(classes: BegunClass[]): Omit<GatheringBegun, 'ids'> {
  return {
    passedOver: classes.flatMap(({ existing, className }) =>
      existing ? { id: existing.id, className } : []
    ),
    empty: classes.flatMap(({ existing, children, className }) =>
      !existing && children.length === 0 ? className : []
    )
  }
}

/** What the records of all classes share; their class and attendance come from the roster. */
function readShared({ ledger }: Call, register: RegisterDeclaration, { values, schoolYear }: Input) {
  const title = titleField(register)
  for (const key of Object.keys(values)) {
    const field = Object.hasOwn(register.fields, key) ? register.fields[key] : undefined
    if (!field || field.kind === 'schoolClass') refuse('invalid_input', { reason: '没有这一栏' })
  }
  const required = { [register.dated?.from ?? 'date']: null, [title]: null, ...values }
  const read = readTyped(
    { ledger, register, read: { schoolYear, settings: ledger.settings(), date1904: false } },
    required,
    { values: {}, doubts: [] }
  )
  if (!read.values[title]) {
    refuse('value_refused', { field: title, label: register.fields[title]?.label ?? '', reason: '不能为空' })
  }
  return read
}

/** The classes asked for: those of the account in the school's grades, or the ones named. */
function chosenClasses({ ledger }: Call, { classes, schoolYear }: Input, viewing: Viewing): ChosenClass[] {
  const { primaryGrades } = ledger.settings()
  const named =
    classes === 'all'
      ? listClasses(ledger, registers.students, viewing).flatMap(({ grade, classNo }) =>
          grade === null || classNo === null ? [] : { grade, classNo }
        )
      : classes
  const each = named.map(({ grade, classNo }) => ({
    ofClass: { ...entryOf(grade, schoolYear, primaryGrades), classNo },
    className: formatClassName(grade, classNo)
  }))
  return [...new Map(each.map((one) => [one.className, one])).values()]
}

/** The records of the same day and title, by their class; what is in the recycle bin does not count. */
function sameGathering(
  { ledger }: Call,
  register: RegisterDeclaration,
  values: RecordValues
): Map<string, Existing> {
  const date = values[register.dated?.from ?? 'date']
  const title = titleField(register)
  const rows = ledger.sqlite
    .prepare<unknown[], Existing & TaughtClass>(
      `SELECT id, event, stage, entry_year AS entryYear, class_no AS classNo FROM ${register.table}
       WHERE deleted_at IS NULL AND class_no IS NOT NULL AND date = ? AND ${title} = ? ORDER BY id`
    )
    .all(date, values[title])
  return new Map(rows.map(({ id, event, ...ofClass }) => [keyOf(ofClass), { id, event }]))
}

function keyOf({ stage, entryYear, classNo }: TaughtClass): string {
  return [stage, entryYear, classNo].join()
}
