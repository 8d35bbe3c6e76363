import type { Cell, SheetGrid, WorkbookGrid } from '../../excel/reading/sheet-grid'
import { findClassName } from '../recognise/find-class-name'
import type { HeaderDictionary } from '../recognise/header-dictionary'
import { type CardWords, createCardWords } from './card-words'
import { CardFinder } from './find-cards'
import { tableOf } from './card-table'
import { type FoundCard, Print } from './print'
import { type CardContent, readCard } from './read-card'
import { RowPlans } from './row-plans'

/** What may be printed on a card that nobody has filled in. */
const PRINTED_BEFOREHAND =
  /^(?:学校|学校名称|班级|年级|班别|学年|学期|学年度|填表(?:时间|日期)|填报(?:时间|日期|单位)|填表人|班主任|性别|民族)$/

interface Sheet {
  grid: SheetGrid
  cards: FoundCard[]
}

/**
 * The workbook with its cards (登记表: labels and values, one student each) unfolded into lists: a header row with
 * every label, and one row a card. Sheets that are no cards stay as they are; blank cards give no row.
 */
export function unfoldCards(workbook: WorkbookGrid, dictionary: HeaderDictionary): WorkbookGrid {
  const words = createCardWords(dictionary)
  const finder = new CardFinder(words)
  const sheets = workbook.sheets.map((grid) => ({ grid, cards: grid.beside ? [] : finder.cardsOf(grid) }))
  const cards = sheets.flatMap((sheet) => sheet.cards)
  if (cards.length === 0) return workbook
  const print = new Print(cards)
  const plans = new RowPlans()
  return {
    ...workbook,
    sheets: together(sheets).map((group) =>
      group[0]?.cards.length ? listOf(group, words, print, plans) : (group[0] as Sheet).grid
    )
  }
}

/** Card sheets that follow each other make one list, unless their names give different classes. */
function together(sheets: readonly Sheet[]): Sheet[][] {
  const groups: Sheet[][] = []
  for (const sheet of sheets) {
    const last = groups.at(-1)?.at(-1)
    const same =
      last?.cards.length &&
      sheet.cards.length > 0 &&
      last.grid.hidden === sheet.grid.hidden &&
      findClassName(last.grid.name) === findClassName(sheet.grid.name)
    if (same) groups.at(-1)?.push(sheet)
    else groups.push([sheet])
  }
  return groups
}

function listOf(sheets: readonly Sheet[], words: CardWords, print: Print, plans: RowPlans): SheetGrid {
  const found = sheets.flatMap(({ cards }) => cards)
  const contents = found.map((card) => readCard(card, words, print, plans))
  const cards = contents.filter((content) => !isBlankCard(content, words))
  const [first] = sheets as [Sheet]
  const className = findClassName(first.grid.name) ?? ''
  const title = sharedTitle(cards)
  // Nobody has filled in anything: the headers alone still say what the form is.
  const { headers, rows } = tableOf(cards.length > 0 ? cards : contents, words)
  const origin = ({ sheet, row }: CardContent) => ({ sheet, row })
  const above: Cell[][] = [...(title ? [[title]] : []), headers]
  const start = { sheet: first.grid.name, row: 1 }
  return {
    name: sheets.length === 1 ? first.grid.name : `${className}登记表(${found.length}张)`,
    hidden: first.grid.hidden,
    rows: cards.length > 0 ? [...above, ...rows] : above,
    merges: [],
    origins: [...above.map(() => start), ...cards.map(origin)],
    cards: found.length,
    headerRow: above.length - 1
  }
}

/** Without a name, and with nothing in it but what the school may have printed. */
function isBlankCard({ entries, people }: CardContent, words: CardWords): boolean {
  const filled = entries.filter(({ value }) => value !== null && value !== '')
  const told = filled.filter(({ header, known }) => known && !PRINTED_BEFOREHAND.test(words.key(header)))
  return people.length === 0 && told.length === 0 && !filled.some(({ header }) => words.isName(header))
}

/** The title all cards share, with the school year it may name. */
function sharedTitle(cards: readonly CardContent[]): string {
  const titles = new Set(cards.map(({ titles }) => titles.join(' ')))
  return titles.size === 1 ? ([...titles][0] ?? '') : ''
}
