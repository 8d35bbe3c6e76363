import type { Calculator } from './calculating/calculator'
import { FormulaError, NotWorkedOut, type Range, toText } from './calculating/values'
import type { WorkbookPackage } from './workbook-package'
import { parseXml, XmlElement } from './xml-tree'

/** The longest run of values that is stored with a chart. */
const MOST_VALUES = 20_000

/** Stores in every chart the values that its ranges hold now; previews draw from them. */
export async function refreshCharts(pack: WorkbookPackage, calculator: Calculator) {
  for (const path of pack.paths.filter((one) => /\/charts\/chart[^/]*\.xml$/i.test(one))) {
    const document = parseXml(await pack.text(path))
    for (const source of document.root.find('strRef', 'numRef')) refresh(source, calculator)
    pack.set(path, document.toString())
  }
}

function refresh(source: XmlElement, calculator: Calculator) {
  const cache = source.elements.find(({ name }) => name === 'strCache' || name === 'numCache')
  if (!cache) return
  const values = valuesOf(source.child('f')?.text ?? '', calculator, cache.name === 'numCache')
  if (!values) return source.drop((one) => one === cache)
  if (values.join('\n') === stored(cache).join('\n')) return
  const { prefix } = cache
  const count = new XmlElement(`${prefix}ptCount`, ` val="${values.length}"`, true)
  const points = values.flatMap((value, place) => {
    if (value === null) return []
    const point = new XmlElement(`${prefix}pt`, ` idx="${place}"`)
    const shown = new XmlElement(`${prefix}v`)
    shown.text = value
    point.children.push(shown)
    return [point]
  })
  cache.drop(({ name }) => name === 'ptCount' || name === 'pt')
  const end = cache.children.findIndex((one) => typeof one !== 'string' && one.name === 'extLst')
  cache.children.splice(end === -1 ? cache.children.length : end, 0, count, ...points)
}

function stored(cache: XmlElement): (string | null)[] {
  const values: (string | null)[] = Array.from(
    { length: Number(cache.child('ptCount')?.get('val') ?? 0) },
    () => null
  )
  for (const point of cache.elements)
    if (point.name === 'pt') values[Number(point.get('idx'))] = point.child('v')?.text ?? ''
  return values
}

function valuesOf(formula: string, calculator: Calculator, numbers: boolean): (string | null)[] | null {
  try {
    const range = calculator.rangeOf(formula)
    return range.rows * range.columns > MOST_VALUES ? null : shownIn(range, numbers)
  } catch (error) {
    if (error instanceof NotWorkedOut || error instanceof RangeError) return null
    throw error
  }
}

function shownIn(range: Range, numbers: boolean): (string | null)[] {
  const values: (string | null)[] = Array.from({ length: range.rows * range.columns }, () => null)
  for (const { row, column, value } of range.filled()) {
    if (value instanceof FormulaError || (numbers && typeof value !== 'number')) continue
    values[row * range.columns + column] = String(toText(value))
  }
  return values
}
