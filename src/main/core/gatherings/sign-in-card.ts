import type { Card, CardCell, CardRow } from '../excel/writing/card-sheet'
import { inWords } from '../excel/writing/school-lines'

/** One child on a sign-in sheet; the parent only where the school wants it printed. */
export interface SignInChild {
  name: string
  parentName: string
  relation: string
}

/** What is signed in for. */
export interface SignInSheet {
  schoolName: string
  /** What the meeting is called; empty for a sheet before there is one. */
  title: string
  /** What it is: 家长会, 家长学校. */
  kind: string
  className: string
  /** `YYYY-MM-DD` or coarser, or empty for the pen. */
  date: string
  place: string
  children: readonly SignInChild[]
}

/** More children than this want two blocks, to keep rows high enough for a pen. */
const ONE_BLOCK_HOLDS = 30
/** Points of a row that is signed in. */
const SIGNING_HEIGHT = 24

const HEADERS = ['序号', '学生姓名', '家长姓名', '与学生关系', '联系电话', '家长签名'] as const
/** Half-width characters; a card is about 100 wide. The second is one of two blocks. */
const WHOLE = [6, 13, 13, 12, 20, 20, 14]
const HALF = [4.6, 9.4, 8.6, 7.4, 11.6, 8.4]

/** One or two column blocks: as asked for, or as many as the class needs. */
export function blocksFor(children: number, asked: 1 | 2 | undefined): 1 | 2 {
  return asked ?? (children > ONE_BLOCK_HOLDS ? 2 : 1)
}

/**
 * The sign-in sheet (签到表, §1.8) of one class on one A4 page. Its title and headers are those that the import knows;
 * where the children stand in two blocks, they go down the left one first.
 */
export function signInCard(sheet: SignInSheet, blocks: 1 | 2): Card {
  const { className, date, place, children } = sheet
  const widths = blocks === 1 ? WHOLE : [...HALF, ...HALF]
  const all = widths.length
  const lines = Math.ceil(children.length / blocks)
  const when = date === '' ? '        年    月    日' : inWords(date)
  const facts = [
    `班级:${className}`,
    `日期:${when}`,
    `地点:${place || ' '.repeat(16)}`,
    `应到:${children.length} 人`,
    `实到:${' '.repeat(6)}人`
  ]
  const rows: CardRow[] = [
    { cells: [{ text: headingOf(sheet), columns: all, kind: 'title' }], height: 40, fixed: true },
    { cells: [{ text: facts.join('    '), columns: all, kind: 'line' }], height: 24, fixed: true },
    { cells: headers(blocks), height: 26, fixed: true },
    ...Array.from({ length: lines }, (_, line): CardRow => {
      const places = Array.from({ length: blocks }, (_, block) => block * lines + line)
      return {
        cells: places.flatMap((place) => cellsOf(children[place], place, blocks)),
        height: SIGNING_HEIGHT
      }
    })
  ]
  return { name: className, widths, rows }
}

function headingOf({ schoolName, title, kind }: SignInSheet): string {
  const meeting =
    title.includes(kind) || /座谈会|家长会/.test(title) ? title : `${kind}${title && `“${title}”`}`
  return `${schoolName}${meeting}签到表`
}

function headers(blocks: 1 | 2): CardCell[] {
  const one = (text: string): CardCell => ({ text, columns: 1, kind: 'section' })
  const block = HEADERS.map(one)
  return blocks === 1 ? [...block, one('备注')] : [...block, ...block]
}

function cellsOf(child: SignInChild | undefined, place: number, blocks: 1 | 2): CardCell[] {
  const texts = child
    ? [String(place + 1), child.name, child.parentName, child.relation, '', '']
    : HEADERS.map(() => '')
  const cells = texts.map((text): CardCell => ({ text, columns: 1, kind: 'value' }))
  return blocks === 1 ? [...cells, { text: '', columns: 1, kind: 'value' }] : cells
}
