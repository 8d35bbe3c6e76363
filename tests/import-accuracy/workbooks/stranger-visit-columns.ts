import { chinese } from './stranger-lists-base'
import { fact, mute, type FactColumn, type Visit } from './stranger-visit-facts'
import type { TrueRow } from './truth'
import type { Cell } from './write'

type VisitColumn = FactColumn<Visit>

/** What every row of a visit says of the child's class. */
export const classOf = ({ child }: Visit): TrueRow => ({ grade: child.grade, classNo: child.classNo })

/** The class in the words of a school, in one column. */
export function classUnder(
  header: string | string[],
  written: (grade: number, classNo: number) => Cell
): VisitColumn {
  return {
    header: [header].flat(),
    cell: ({ child }) => written(child.grade, child.classNo),
    truth: classOf
  }
}

/** 三(2)班 and its relatives. */
export const bracketed = (grade: number, classNo: number) => `${chinese(grade)}(${classNo})班`
export const wideBracketed = (grade: number, classNo: number) => `${chinese(grade)}（${classNo}）班`
export const spelled = (grade: number, classNo: number) => `${chinese(grade)}年级${chinese(classNo)}班`
export const threeDigits = (grade: number, classNo: number) => grade * 100 + classNo

export const child = (header: string | string[] = '学生姓名') =>
  fact<Visit>(header, 'studentName', ({ child }) => child.name)

/** The date as this school writes it. */
export const day = (header: string | string[], written: (date: string, index: number) => Cell) =>
  fact<Visit>(
    header,
    'visitDate',
    ({ date }) => date,
    ({ date }, index) => written(date, index)
  )

/** How it was done, in the school's words. */
export const way = (
  header: string | string[],
  words: Partial<Record<Visit['method'], readonly string[]>> = {}
) =>
  fact<Visit>(
    header,
    'method',
    ({ method }) => method,
    ({ method }, index) => {
      const said = words[method] ?? [method]
      return said[index % said.length] ?? method
    }
  )

/** One column for each way, with a tick in that of the visit. */
export function ticks(
  group: string | null,
  ways: Partial<Record<Visit['method'], string>>,
  tick: string
): VisitColumn[] {
  return Object.entries(ways).map(([method, label]) => ({
    header: group === null ? [label] : [group, label],
    cell: (visit) => (visit.method === method ? tick : null),
    truth: ({ method }) => ({ method })
  }))
}

export const teachers = (header: string | string[], separator: string | readonly string[]) =>
  fact<Visit>(
    header,
    'teachers',
    ({ teachers }) => teachers,
    ({ teachers }, index) =>
      teachers.join(typeof separator === 'string' ? separator : (separator[index % separator.length] ?? ''))
  )

export const content = (header: string | string[]) => fact<Visit>(header, 'content', ({ content }) => content)
export const feedback = (header: string | string[]) =>
  fact<Visit>(header, 'parentFeedback', ({ feedback }) => feedback)
export const followUp = (header: string | string[], none: Cell = null) =>
  fact<Visit>(
    header,
    'followUp',
    ({ followUp }) => followUp,
    ({ followUp }) => followUp ?? none
  )
export const parentName = (header: string | string[]) =>
  fact<Visit>(header, 'parentName', ({ parent }) => parent.name)
export const relation = (header: string | string[]) =>
  fact<Visit>(header, 'parentRelation', ({ parent }) => parent.relation)
export const address = (header: string | string[]) =>
  fact<Visit>(header, 'address', ({ child }) => child.address)
export const phone = (header: string | string[]) => fact<Visit>(header, 'phone', ({ child }) => child.phone)
export const gender = (header: string | string[] = '性别') =>
  fact<Visit>(header, 'gender', ({ child }) => child.gender)
export const blank = (header: string | string[]) => mute<Visit>(header, () => null)
