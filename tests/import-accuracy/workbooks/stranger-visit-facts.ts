import { People, type Person } from './people'
import { headerRows, letter, saved } from './stranger-lists-base'
import type { FileCase, ReceivingSchool, TrueRow, Truth } from './truth'
import { workbook, type Cell, type Format, type Sheet } from './write'

/** A made-up file of an office that never saw the programme; the rounds are shown one after another. */
export interface StrangerCase extends FileCase {
  round: 1 | 2 | 3 | 4
}

/** One visit as it happened. */
export interface Visit {
  child: Person
  /** `YYYY-MM-DD` in the autumn of 2026. */
  date: string
  method: '上门家访' | '电话家访' | '线上家访' | '到校面谈'
  teachers: string[]
  content: string
  feedback: string
  followUp: string | null
  parent: { name: string; relation: '父亲' | '母亲' }
}

export const TEACHERS = ['李娟', '张国强', '陈慧', '吴晓明', '周敏', '黄海英', '刘志军', '邓小芳', '欧阳玲']
const METHODS = ['上门家访', '电话家访', '上门家访', '线上家访', '上门家访', '到校面谈'] as const
const CONTENTS = [
  '了解孩子在家的作息和作业完成情况，叮嘱家长控制手机使用时间。',
  '孩子近期上课走神，与家长一起分析原因，约定每天检查作业。',
  '向家长反馈期中成绩，数学进步明显，语文阅读有待加强。',
  '父母均在外务工，由爷爷奶奶照看，了解生活起居和安全情况。',
  '宣传防溺水、防电信诈骗知识，签订安全责任书。',
  '孩子性格内向，不爱与同学交流，建议家长多陪伴、多鼓励。',
  '了解家庭经济情况，告知困难学生资助政策及申请办法。',
  '孩子作业拖拉，书写潦草，与家长商量养成良好习惯的办法。',
  '表扬孩子主动为班级做事，希望继续保持。',
  '上学路上要过两条马路，提醒家长接送，不乘坐三轮车。',
  '孩子经常迟到，了解到早上由奶奶叫起床，商定按时作息。',
  '与家长沟通孩子与同桌的矛盾，孩子已认识到错误。'
]
const FEEDBACKS = [
  '感谢老师关心，一定配合学校。',
  '希望老师多提问，帮助孩子树立信心。',
  '平时忙于工作，今后尽量多陪孩子。',
  '建议学校多开展课外活动。',
  '孩子在家比较听话，就是爱看手机。',
  '希望安排孩子坐前排，孩子视力不好。',
  '老人管不住，请老师多费心。'
]
const FOLLOW_UPS = ['每周电话回访一次', '安排同学结对帮扶', '期末前再次家访', '建立成长档案，跟踪作业情况']

/** The element of a short list that stands at a place, over and over. */
export const at = <Value>(values: readonly Value[], place: number) => values[place % values.length] as Value

/** Visits in these classes, `perClass` each, from a first day on every second day. */
export function visits(
  seed: number,
  perClass: number,
  classes: readonly [number, number][],
  first = '2026-09-08'
): Visit[] {
  const people = new People(seed)
  let count = seed % 7
  return classes.flatMap(([grade, classNo]) =>
    people.several(perClass, grade, classNo).map((child, index): Visit => {
      const turn = count++
      const parent = turn % 2 ? child.mother : child.father
      const other = turn % 3 === 1 ? [at(TEACHERS, classNo + grade + 1 + (turn % 2))] : []
      return {
        child,
        date: dayAfter(first, index * 2 + (turn % 2) + classNo),
        method: at(METHODS, turn),
        teachers: [at(TEACHERS, classNo + grade), ...other],
        content: at(CONTENTS, turn * 5 + seed),
        feedback: at(FEEDBACKS, turn * 3 + seed),
        followUp: turn % 3 === 2 ? null : at(FOLLOW_UPS, turn),
        parent: { name: parent.name, relation: turn % 2 ? '母亲' : '父亲' }
      }
    })
  )
}

/** The day so many days later. */
export function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Year, month and day of a date, without leading zeros. */
export function parts(date: string): [year: number, month: number, day: number] {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return [year, month, day]
}

/** `2026年9月8日`. */
export function inWords(date: string): string {
  const [year, month, day] = parts(date)
  return `${year}年${month}月${day}日`
}

/** One column: the labels of its header from the top, what stands in it, and what a reader must take from it. */
export interface FactColumn<Fact> {
  header: string[]
  cell: (fact: Fact, index: number) => Cell
  truth?: (fact: Fact, index: number) => TrueRow
}

/** A column whose cells say what the exchange key says; `written` is how this school writes it. */
export function fact<Fact>(
  header: string | string[],
  key: string,
  value: (fact: Fact, index: number) => string | number | boolean | null | string[],
  written?: (fact: Fact, index: number) => Cell
): FactColumn<Fact> {
  const cell = written ?? ((one: Fact, index: number) => value(one, index) as Cell)
  return { header: [header].flat(), cell, truth: (one, index) => ({ [key]: value(one, index) }) }
}

/** A column of which nothing is judged. */
export function mute<Fact>(
  header: string | string[],
  cell: (fact: Fact, index: number) => Cell
): FactColumn<Fact> {
  return { header: [header].flat(), cell }
}

export const number = <Fact>(header = '序号') => mute<Fact>(header, (_, index) => index + 1)

/** The rows of a sheet, and their merges. */
export interface FactList<Fact> {
  facts: readonly Fact[]
  columns: readonly FactColumn<Fact>[]
  above?: Cell[][]
  below?: Cell[][]
  /** Rows put in front of a fact. */
  before?: (fact: Fact, index: number) => Cell[][]
  grouping?: 'merged' | 'once' | 'repeated'
  /** What a row says besides its columns. */
  known?: (fact: Fact, index: number) => TrueRow
}

/** The rows of a list as cells, and the number WPS shows for each fact's row. */
export function drawn<Fact>(list: FactList<Fact>) {
  const above = list.above ?? []
  const plain = list.columns.map(({ header }) => ({ header, cell: () => null }))
  const header = headerRows(plain, list.grouping ?? 'merged', above.length)
  const rows: Cell[][] = [...above, ...header.rows]
  const places: number[] = []
  for (const [index, one] of list.facts.entries()) {
    rows.push(...(list.before?.(one, index) ?? []))
    rows.push(list.columns.map(({ cell }) => cell(one, index)))
    places.push(rows.length)
  }
  rows.push(...(list.below ?? []))
  const titles = above.flatMap((row, place) =>
    row.length === 1 && list.columns.length > 1 && list.grouping !== 'once'
      ? [`A${place + 1}:${letter(list.columns.length - 1)}${place + 1}`]
      : []
  )
  const truth = list.facts.map((one, index): TrueRow => {
    const row: TrueRow = { ...list.known?.(one, index) }
    for (const column of list.columns) Object.assign(row, column.truth?.(one, index))
    return row
  })
  return { rows, merges: [...titles, ...header.merges], truth, places }
}

interface About {
  round: StrangerCase['round']
  fileName: string
  shape: string
  register: 'home_visits' | 'committee_members' | 'committee_meetings'
  more?: Partial<Truth>
  school?: ReceivingSchool
}

/** A file with one list. */
export function listFile<Fact>(
  file: About & FactList<Fact> & { sheetName?: string; save?: Format | 'csv-gbk' | 'csv-utf8' | 'html' }
): StrangerCase {
  const { rows, merges, truth } = drawn(file)
  const { round, fileName, shape, register, more, school, sheetName = 'Sheet1', save = 'xlsx' } = file
  return {
    round,
    fileName,
    shape,
    ...(school && { school }),
    bytes: saved(rows, merges, sheetName, save),
    truth: { register, rows: truth, ...more }
  }
}

/** A file drawn by hand, with its truth. */
export function drawnFile(
  file: About & { sheets: Sheet[]; rows: TrueRow[]; save?: Format; date1904?: boolean }
): StrangerCase {
  const { round, fileName, shape, register, more, school, sheets, rows, save, date1904 } = file
  return {
    round,
    fileName,
    shape,
    ...(school && { school }),
    bytes: workbook(sheets, save, date1904),
    truth: { register, rows, ...more }
  }
}
