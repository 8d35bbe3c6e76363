import type { Card, CardCell, CardRow } from '../excel/writing/card-sheet'
import { inWords } from '../excel/writing/school-lines'
import { composed, marked } from '../exports/cards/flow-rows'

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
/** Lines of the form: a child more is a line more. */
const LINES = { 1: ONE_BLOCK_HOLDS, 2: 25 }
/** Points of a row that is signed in. */
const SIGNING_HEIGHT = 24

const HEADERS = ['序号', '学生姓名', '家长姓名', '与学生关系', '联系电话', '家长签名'] as const
/** What is printed of a child; the rest is left to the pen. */
const PRINTED = HEADERS.slice(0, 4)
/** What the form calls the list, and the columns of its second block. */
const TABLE = '名单'
const SIDES = ['', '右']
const FACTS = '班级:{班级}    日期:{日期}    地点:{地点}    应到:{应到人数} 人    实到:      人'
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
  const facts = composed(FACTS, {
    班级: className,
    日期: date === '' ? '        年    月    日' : inWords(date),
    地点: place || ' '.repeat(16),
    应到人数: children.length === 0 ? '' : String(children.length)
  })
  const heading = marked('签到标题', headingOf(sheet))
  const rows: CardRow[] = [
    { cells: [{ ...heading, columns: all, kind: 'title' }], height: 40, fixed: true },
    { cells: [{ ...facts, columns: all, kind: 'line' }], height: 24, fixed: true },
    { cells: headers(blocks), height: 26, fixed: true },
    ...Array.from({ length: lines }, (_, line): CardRow => {
      const places = Array.from({ length: blocks }, (_, block) => block * lines + line)
      return {
        table: TABLE,
        cells: places.flatMap((place, block) => cellsOf(children[place], place, { block, blocks })),
        height: SIGNING_HEIGHT
      }
    })
  ]
  return { name: className, widths, rows }
}

/** The sheet before anything is known of whom it is for: as many lines as a page holds. */
export function signInForm(blocks: 1 | 2): Card {
  const nobody = { name: '', parentName: '', relation: '' }
  const children = Array.from({ length: blocks * LINES[blocks] }, () => nobody)
  const unknown = { schoolName: '', title: '', kind: '', className: '', date: '', place: '' }
  return signInCard({ ...unknown, children }, blocks)
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

function cellsOf(
  child: SignInChild | undefined,
  place: number,
  { block, blocks }: { block: number; blocks: 1 | 2 }
): CardCell[] {
  const texts = child
    ? [String(place + 1), child.name, child.parentName, child.relation]
    : PRINTED.map(() => '')
  const cells = HEADERS.map((header, at): CardCell => {
    const said =
      at < PRINTED.length ? marked(`${TABLE}.${SIDES[block]}${header}`, texts[at] ?? '') : { text: '' }
    return { ...said, columns: 1, kind: 'value' }
  })
  return blocks === 1 ? [...cells, { text: '', columns: 1, kind: 'value' }] : cells
}
