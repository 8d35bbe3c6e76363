import { firstSettings } from '@shared/api/session'
import { registers } from '@shared/registers'
import { readWorkbook } from './excel/reading/read-workbook'
import type { Cell, SheetGrid, WorkbookGrid } from './excel/reading/sheet-grid'
import type { CellContent } from './excel/writing/list-sheet'
import { writeListWorkbook } from './excel/writing/list-workbook'
import { unfoldCards } from './imports/cards/unfold-cards'
import { importing } from './imports/importing'
import { readWorkbookRows } from './imports/read/read-workbook-rows'
import { createHeaderDictionary } from './imports/recognise/header-dictionary'
import { recogniseWorkbook } from './imports/recognise/recognise-workbook'
import { Job } from './job'
import { nameKeyOf } from './records/pinyin'

/** Enough for the engine to compile what reading a card takes. */
const CARDS = 24

/**
 * Makes ready what the first search and the first import would have to wait for: the dictionary of pinyin, and the
 * compiled code that reads a card. About 0.1 s, for a moment when nobody waits. Touches no ledger, no disk and keeps nothing.
 */
export async function warmUp(): Promise<void> {
  nameKeyOf('示例')
  const register = importing(registers.environment_forms)
  const workbook = unfoldCards(await madeUpCards(), createHeaderDictionary(register))
  const { tables } = recogniseWorkbook(workbook, register, '')
  const context = {
    register,
    settings: { ...firstSettings, programmeName: '', schoolName: '', stage: '小学' as const },
    schoolYear: 2026,
    date1904: false,
    today: '2026-09-01',
    fileName: '',
    aliases: new Map(),
    tableClasses: new Map()
  }
  await readWorkbookRows(tables, context, () => Promise.resolve())
}

/** Cards that went through a file, so that the reader of files is ready too. */
async function madeUpCards(): Promise<WorkbookGrid> {
  const cards = Array.from({ length: CARDS }, (_, place) => madeUpCard(place))
  const columns = Array.from({ length: 8 }, () => ({ header: '' }))
  const sheets = cards.map(({ name, rows }) => ({ name, columns, rows: rows as CellContent[][] }))
  const read = await readWorkbook({ name: '', bytes: writeListWorkbook({ sheets }) }, new Job())
  return { ...read, sheets: cards }
}

function madeUpCard(place: number): SheetGrid {
  const name = `示例${'甲乙丙丁戊己庚辛'[place % 8]}`
  const rows: Cell[][] = [
    ['学生家庭及周边环境登记表'],
    ['学校:示例小学      班级:三(1)班      填表时间:2026年9月8日'],
    ['姓名', name, '性别', place % 2 ? '男' : '女', '出生年月', '2018年3月4日', '是否住校', '□是 ☑否'],
    ['家庭住址', `示例村${place}号`, '家庭电话', '13800000000', '家庭类型', '单亲', '距离(公里)', place / 2],
    ['家\n庭\n成\n员', '称谓', '姓名', '工作单位', '联系电话', '是否监护人', '年龄', '文化程度'],
    [null, '父亲', `${name}父`, '务农', '13800000001', '是', 35, '初中'],
    ['安全隐患', null, place % 3 ? '河、公路' : '无', null, '对学校的建议', null, '多家访', null]
  ]
  return { name: String(place), hidden: false, rows, merges: [{ top: 4, left: 0, bottom: 5, right: 0 }] }
}
