import type { FieldValue, MemberValues } from '@shared/registers'
import { headerRows, letter, type Grouping } from './stranger-lists-base'
import type { Built } from './strangers-b-base'
import { People, type Person } from './people'
import type { TrueRow } from './truth'
import type { Cell } from './write'

/** Who came for a child, or why nobody did. */
export interface Guest {
  child: Person
  came: boolean
  attendee: '父亲' | '母亲' | '祖辈' | '其他' | '代开'
  /** The relation in the words of a family, such as 爸爸. */
  word: string
  parent: string
  phone: string
  reason: string | null
}

const FAMILY = [
  ['父亲', '爸爸', '父亲', '父子'],
  ['母亲', '妈妈', '母亲', '母子'],
  ['祖辈', '奶奶', '爷爷', '奶奶'],
  ['母亲', '母亲', '妈妈', '妈妈'],
  ['祖辈', '外婆', '外公', '爷爷'],
  ['其他', '姑姑', '叔叔', '姐姐']
] as const
/** Which of them comes for the child at a place: mostly parents, here and there somebody else. */
const TURNS = [0, 1, 3, 2, 1, 0, 4, 1, 5, 3, 2]
const REASONS = ['请假', '外出务工', '生病请假', null]

/** The families of a class of `count` children; about every `missing`th is absent. */
export function guests(seed: number, count: number, missing: number, ofClass: [number, number]): Guest[] {
  const people = new People(seed)
  return people.several(count, ...ofClass).map((child, index): Guest => {
    const turn = TURNS[(index * 7 + seed) % TURNS.length] ?? 0
    const [attendee, ...words] = FAMILY[turn] ?? FAMILY[0]
    const parent = { 父亲: child.father.name, 母亲: child.mother.name }[String(attendee)]
    const came = (index + seed) % missing !== 0
    return {
      child,
      came,
      attendee,
      word: words[index % words.length] ?? attendee,
      parent: parent ?? people.one(...ofClass).mother.name,
      phone: people.phone(),
      reason: came ? null : (REASONS[Math.floor((index + seed) / missing) % REASONS.length] ?? null)
    }
  })
}

/** One column of a sign-in sheet. */
export interface SignCol {
  head: string | string[]
  cell: (guest: Guest, index: number) => Cell
  /** What it tells about a guest, who may be absent. */
  truth?: (guest: Guest, index: number) => Record<string, FieldValue | undefined>
}

export const serial: SignCol = { head: '序号', cell: (_, index) => index + 1 }
export const child = (head: string | string[], written = (name: string) => name): SignCol => ({
  head,
  cell: ({ child: { name } }) => written(name),
  truth: ({ child: { name } }) => ({ name })
})
/** The parent's name, printed beforehand: for whoever is absent it says nothing about who came. */
export const parentPrinted = (head: string): SignCol => ({
  head,
  cell: ({ parent }) => parent,
  truth: ({ came, parent }) => (came ? { parentName: parent } : {})
})
/** The relation of whom the row is about; the absent are 缺席 whatever is printed. */
export const relation = (head: string, written = (guest: Guest): Cell => guest.word): SignCol => ({
  head,
  cell: written,
  truth: ({ came, attendee }) => (came ? { attendee } : {})
})
export const phone = (head: string): SignCol => ({ head, cell: ({ phone }) => phone })
/** A signature: the name or a tick; the absent leave it empty. */
export const signature = (head: string, written: 'name' | string): SignCol => ({
  head,
  cell: ({ came, parent }) => (came ? (written === 'name' ? parent : written) : null),
  truth: ({ came, parent }) => (came && written === 'name' ? { parentName: parent } : {})
})
/** The remark with the reason of the absent. */
export const reasons = (head: string): SignCol => ({
  head,
  cell: ({ reason }) => reason,
  truth: ({ came, reason }) => (came ? {} : { absentReason: reason })
})
/** A column that tells nothing. */
export const blank = (head: string, cell: SignCol['cell'] = () => null): SignCol => ({ head, cell })

interface SignInSheet {
  name?: string
  above: Cell[][]
  guests: readonly Guest[]
  cols: SignCol[]
  /** How many blocks stand side by side, and whether 序号 runs down a block or across the row. */
  blocks?: 1 | 2 | 3
  run?: 'down' | 'across'
  /** An empty column between the blocks. */
  gap?: boolean
  grouping?: Grouping
  below?: Cell[][]
  /** Title, date and class. */
  all: TrueRow
  /** Whether it says who came: a relation, or something else that tells father from mother. */
  saysWho?: boolean
  /** Printed, but nobody has signed yet: it tells the children only. */
  unsigned?: boolean
}

/** A sign-in sheet, and the one record it should give. */
export function signIn(list: SignInSheet): Built {
  const blocks = list.blocks ?? 1
  const height = Math.ceil(list.guests.length / blocks)
  const width = list.cols.length + (list.gap ? 1 : 0)
  const placed = (block: number, line: number) =>
    list.run === 'across' ? line * blocks + block : block * height + line
  const heads = Array.from({ length: blocks }, (_, block) => [
    ...(list.gap && block > 0 ? [[]] : []),
    ...list.cols.map(({ head }) => [head].flat())
  ]).flat()
  const header = headerRows(
    heads.map((head) => ({ header: head, cell: () => null })),
    list.grouping ?? 'merged',
    list.above.length
  )
  const lines = Array.from({ length: height }, (_, line) =>
    Array.from({ length: blocks }, (_, block): Cell[] => {
      const index = placed(block, line)
      const guest = list.guests[index]
      return [
        ...(list.gap && block > 0 ? [null] : []),
        ...list.cols.map(({ cell }) => (guest ? cell(guest, index) : null))
      ]
    }).flat()
  )
  const last = letter(width * blocks - (list.gap ? 2 : 1))
  const wide = list.above.flatMap((row, place) =>
    row.length === 1 ? [`A${place + 1}:${last}${place + 1}`] : []
  )
  return {
    sheet: {
      name: list.name ?? 'Sheet1',
      rows: [...list.above, ...header.rows, ...lines, ...(list.below ?? [])],
      merges: [...wide, ...header.merges]
    },
    truth: [truthOf(list)]
  }
}

function truthOf(list: SignInSheet): TrueRow {
  const expected = list.guests.length
  if (list.unsigned)
    return {
      ...list.all,
      expected,
      attendance: list.guests.map(({ child: { name } }) => ({ name, attendee: null }))
    }
  return {
    ...list.all,
    expected,
    present: list.guests.filter(({ came }) => came).length,
    attendance: list.guests.map((guest, index) => attendanceOf(list, guest, index))
  }
}

function attendanceOf(list: SignInSheet, guest: Guest, index: number): MemberValues {
  const unknown: MemberValues = guest.came
    ? list.saysWho === false
      ? { attendee: null }
      : {}
    : { attendee: '缺席' }
  return Object.assign({}, ...list.cols.map(({ truth }) => truth?.(guest, index) ?? {}), unknown)
}
