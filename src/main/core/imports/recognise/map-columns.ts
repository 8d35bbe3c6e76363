import type { RegisterDeclaration } from '@shared/registers'
import { tellsWho } from '@shared/rules/anonymity'
import { listsPupils, nameOf } from '../identity'
import { columnLetter } from './cells'
import { type ComposedField, composedFields } from './composed-columns'
import { type ContentProfile, profileColumn } from './content'
import { type FactBeside, factsBesideMembers } from './facts-beside-members'
import type { Table, TableColumn } from './find-tables'

/** A column with what it is taken for. */
export interface MappedColumn {
  index: number
  letter: string
  header: string
  /** A field key, `grade`, `classNo`, or a member's fact such as `guardians.0.name`; null if not taken over. */
  field: string | null
  confidence: number
  basis: 'label' | 'content' | 'remembered' | 'user' | 'none'
  /** A known column that is nothing of this register: left out without being kept as an unknown one. */
  foreign: boolean
  /** Speaks of somebody or something else: kept, but never explained by its cells. */
  elsewhere: boolean
  /** The field is put together from several columns, of which this is the first. */
  composed?: ComposedField
  /** Two counts that share the column, such as 应到/实到. */
  pair?: readonly [string, string]
}

/** What a group of member columns says of its person before any row is read. */
export interface MemberGroup {
  relation: string | null
  guardian: boolean
  /** 家长: the person the school calls; its phone is the student's contact phone where there is no other. */
  contact: boolean
}

/** A table with its columns understood. */
export interface MappedTable extends Table {
  mapped: MappedColumn[]
  members: MemberGroup[]
  /** The file it came from, for tables of a further file of the same import. */
  source?: { fileName: string; date1904: boolean }
}

/** Understands the columns of a table of a register: by label, then by content. */
export function mapColumns(table: Table, register: RegisterDeclaration): MappedTable {
  const profiles = new Map<number, ContentProfile>()
  const profile = (column: TableColumn) => {
    let found = profiles.get(column.index)
    if (!found) {
      found = profileColumn(table.grid.rows, column.index, table.firstRow, table.lastRow)
      profiles.set(column.index, found)
    }
    return found
  }
  const mapped = table.columns.map((column) => unmapped(column))
  composeColumns(table.columns, mapped)
  const members = mapByLabel(joinGuardians(table.columns), mapped, register)
  mapAwayParents(mapped, (place) => profile(table.columns[place] as TableColumn))
  correctNumbers(table.columns, mapped, profile)
  mapByContent(table.columns, mapped, profile, contentOf(register))
  if (register.anonymous)
    for (const column of mapped) column.foreign ||= !column.field && tellsWho(column.header)
  // Columns without header and without content are no columns.
  const kept = mapped.filter(
    ({ header, field }, place) => header || field || profile(table.columns[place] as TableColumn).filled
  )
  return { ...table, mapped: kept, members }
}

function unmapped(column: TableColumn): MappedColumn {
  return {
    index: column.index,
    letter: columnLetter(column.index),
    header: column.path.join('/').replace(/\s+/g, ''),
    field: null,
    confidence: 0,
    basis: 'none',
    foreign: false,
    elsewhere: column.meaning?.kind === 'other'
  }
}

function assign(column: MappedColumn, field: string, confidence: number, basis: MappedColumn['basis']) {
  column.field = field
  column.confidence = Math.round(confidence * 100) / 100
  column.basis = basis
}

/** A field spread over several columns is its first one's; the others are read with it. */
function composeColumns(columns: TableColumn[], mapped: MappedColumn[]) {
  for (const composed of composedFields(columns)) {
    const places = composed.parts.map(({ index }) => columns.findIndex((column) => column.index === index))
    const [first, ...others] = places.map((place) => mapped[place])
    if (!first) continue
    assign(first, composed.field, 0.95, 'label')
    first.composed = composed
    for (const other of others) if (other) other.foreign = true
  }
}

/**
 * 监护人联系电话 beside 委托监护人 is that guardian's: facts of a guardian who has no column for a name belong to the
 * only one who has.
 */
function joinGuardians(columns: TableColumn[]): TableColumn[] {
  const facts = columns.flatMap(({ meaning }) => (meaning?.member?.guardian ? [meaning.member] : []))
  const named = new Set(facts.flatMap(({ group, fact }) => (fact === 'name' ? [group] : [])))
  const [only] = named
  if (named.size !== 1 || only === undefined) return columns
  const own = new Set(facts.flatMap(({ group, fact }) => (group === only ? [fact] : [])))
  return columns.map((column) => {
    const member = column.meaning?.member
    if (!column.meaning || !member?.guardian || named.has(member.group) || own.has(member.fact)) return column
    return { ...column, meaning: { ...column.meaning, member: { ...member, group: only } } }
  })
}

/** The parent who is away may be called by name, or only by 父亲, 母亲, 父母: then the column says the type. */
const AWAY_PARENT = /(?:外出|在外|[务打]工)(?:[务打]工)?(?:的)?(?:家长|父母|人员|人)/

function mapAwayParents(mapped: MappedColumn[], profileOf: (place: number) => ContentProfile) {
  if (mapped.some(({ field }) => field === 'leftBehind')) return
  for (const [place, column] of mapped.entries()) {
    const [, group, fact] = /^guardians\.(\d+)\.(name|relation)$/.exec(column.field ?? '') ?? []
    if (!group || !AWAY_PARENT.test(column.header)) continue
    const named = mapped.some(({ field }) => field === `guardians.${group}.name`)
    if (profileOf(place).parentWord < 0.8 || (fact === 'relation' && named)) continue
    assign(column, 'leftBehind', 0.9, 'content')
    return
  }
}

function mapByLabel(
  columns: TableColumn[],
  mapped: MappedColumn[],
  register: RegisterDeclaration
): MemberGroup[] {
  const groups = new Map<string, MemberGroup>()
  const taken = new Set(mapped.flatMap(({ field }) => (field ? [field] : [])))
  const claim = (column: MappedColumn, field: string, confidence: number) => {
    if (taken.has(field) && !joins(register, field)) return false
    taken.add(field)
    assign(column, field, confidence, 'label')
    return true
  }
  // Where any question is about the child, what is asked of 您 is about the parent.
  const childNamed = columns.some(
    ({ meaning, path }) =>
      (meaning?.kind === 'field' && meaning.fields?.[0] === 'name') || CHILD.test(path.join(''))
  )
  const beside = factsBesideMembers(columns)
  // The surest labels choose first; a label that may be several fields takes what is left.
  const order = columns
    .map(({ meaning }, place) => ({ meaning, place }))
    .sort((one, other) => rank(one.meaning) - rank(other.meaning) || one.place - other.place)
  for (const { meaning, place } of order) {
    const column = mapped[place]
    if (!column || !meaning || column.composed || (meaning.kind === 'parent' && childNamed)) continue
    if (column.foreign || beside.has(place)) continue
    if (meaning.kind === 'serial' || meaning.kind === 'foreign') column.foreign = true
    else if (meaning.kind === 'grade') claim(column, 'grade', meaning.confidence)
    else if (meaning.kind === 'classNumber') claim(column, 'classNo', meaning.confidence)
    else if (meaning.kind === 'field' || meaning.kind === 'parent')
      if (meaning.fields?.some((field) => claim(column, field, meaning.confidence)) && meaning.pair)
        column.pair = meaning.pair
  }
  let last: string | null = null
  for (const [place, { meaning }] of columns.entries()) {
    const column = mapped[place]
    const fact = beside.get(place)
    if (column && fact && last !== null) claimBeside(column, fact, last)
    if (!column || !meaning || fact) continue
    if ((meaning.kind === 'member' || (meaning.kind === 'parent' && childNamed)) && meaning.member) {
      const { group, relation, guardian, fact } = meaning.member
      // Without a column between, a second 监护人姓名 is a second person.
      const name = freeGroup(group, fact, taken, groups)
      if (!groups.has(name) && groups.has(group) && !BEGINS_PERSON.has(fact)) continue
      if (!groups.has(name)) groups.set(name, { relation, guardian, contact: group.startsWith('家长') })
      claim(column, memberField(groups, name, fact), meaning.confidence)
      last = name
    } else if (meaning.kind === 'relation') {
      if (last === null) {
        // 称谓 may stand before the person it speaks of.
        const next = columns[place + 1]?.meaning?.member
        last = next?.group ?? '监护人'
        const contact = last.startsWith('家长')
        groups.set(last, { relation: next?.relation ?? null, guardian: next?.guardian ?? true, contact })
      }
      claim(column, memberField(groups, last, 'relation'), meaning.confidence)
    }
  }
  return [...groups.values()]

  function claimBeside(column: MappedColumn, { fact, shared }: FactBeside, person: string) {
    const group = groups.get(person)
    if (group && shared) group.contact = true
    claim(column, memberField(groups, person, fact), 0.9)
  }
}

/** 主访教师 and 陪访教师 are both teachers of the visit. */
function joins({ fields }: RegisterDeclaration, key: string): boolean {
  const field = fields[key]
  return field?.kind === 'choices' && field.open === true && field.options === undefined
}

/** 工作单位 beside 务工地点 is no second father, and is kept as a column that no field takes. */
const BEGINS_PERSON = new Set(['name', 'phone', 'relation'])
const CHILD = /孩子|小孩|子女|宝贝|学生/

function rank(meaning: TableColumn['meaning']): number {
  if (!meaning || meaning.confidence < 1) return 2
  return (meaning.fields?.length ?? 1) > 1 ? 1 : 0
}

function memberField(groups: Map<string, MemberGroup>, group: string, fact: string): string {
  return `guardians.${[...groups.keys()].indexOf(group)}.${fact}`
}

function freeGroup(
  group: string,
  fact: string,
  taken: Set<string>,
  groups: Map<string, MemberGroup>
): string {
  let name = group
  for (let count = 2; groups.has(name) && taken.has(memberField(groups, name, fact)); count += 1)
    name = `${group}#${count}`
  return name
}

type Profiler = (column: TableColumn) => ContentProfile

/** A 学籍号 may be a provincial number, a 学号 the national one, an 身份证号 a G number: the cells decide (§1.1). */
function correctNumbers(columns: TableColumn[], mapped: MappedColumn[], profile: Profiler) {
  const free = (field: string) => !mapped.some((column) => column.field === field)
  for (const [place, column] of mapped.entries()) {
    const source = columns[place]
    if (
      !source ||
      !['studentNumber', 'studentNumberAux', 'classStudentNumber', 'idNumber'].includes(column.field ?? '')
    )
      continue
    const content = profile(source)
    if (content.filled === 0) continue
    if (content.nationalStudentNumber > 0.5 && column.field !== 'studentNumber' && free('studentNumber')) {
      assign(column, 'studentNumber', 0.9, 'content')
    } else if (content.residentId > 0.8 && column.field !== 'idNumber' && free('idNumber')) {
      assign(column, 'idNumber', 0.8, 'content')
    } else if (
      column.field === 'studentNumber' &&
      content.nationalStudentNumber === 0 &&
      free('studentNumberAux')
    ) {
      assign(column, 'studentNumberAux', 0.8, 'content')
    }
  }
}

/** What content alone can tell, with how sure it makes us; the order matters: numbers before words. */
const CONTENT: [string, keyof ContentProfile, number][] = [
  ['idNumber', 'residentId', 0.85],
  ['studentNumber', 'nationalStudentNumber', 0.85],
  ['phone', 'phone', 0.7],
  ['gender', 'gender', 0.85],
  ['birthDate', 'date', 0.6],
  ['schoolClass', 'className', 0.75],
  ['ethnicity', 'ethnicity', 0.8],
  ['address', 'address', 0.65],
  ['name', 'personName', 0.7]
]

/** Of what happened, a date is its day; whose a number or an address is, nobody can say. */
function contentOf(register: RegisterDeclaration): typeof CONTENT {
  if (listsPupils(register)) return CONTENT
  const { dated, fields } = register
  const pupil = nameOf(register) === 'name' ? ['name', 'gender'] : []
  const told = CONTENT.filter(([field]) => [...pupil, 'schoolClass'].includes(field) && fields[field])
  return dated ? [[dated.from, 'date', 0.6], ...told] : told
}

/**
 * Columns without a label are explained by their cells. A column whose label nobody knows is only taken for
 * the name, and only where no other column is: an unknown label may mean another person.
 */
function mapByContent(
  columns: TableColumn[],
  mapped: MappedColumn[],
  profile: Profiler,
  told: typeof CONTENT
) {
  for (const [field, kind, confidence] of told) {
    if (mapped.some((column) => column.field === field)) continue
    const candidates = mapped
      .map((column, place) => ({ column, content: profile(columns[place] as TableColumn) }))
      .filter(({ column, content }) => {
        if (column.field || column.foreign || column.elsewhere || content.filled < 2 || content[kind] < 0.8)
          return false
        return !column.header || (field === 'name' && content.distinct > content.filled * 0.7)
      })
    const first = candidates[0]
    if (!first) continue
    assign(first.column, field, first.column.header ? 0.5 : confidence, 'content')
  }
}
