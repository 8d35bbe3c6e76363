import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import ExcelJS from 'exceljs'
import { build } from 'vite'
import { madeUpPupil } from './roster.mjs'

const ROUNDS = 7
const COLUMNS = 16

/**
 * Fills a template of ten rows with so many records, and lets ExcelJS read and write the filled file: both in turn,
 * in milliseconds.
 */
export async function timeFilling(folder, count) {
  const { fillWorkbook } = await builtFilling(folder)
  const template = await makeTemplate()
  const rows = Array.from({ length: count }, (_, index) => recordOf(index))
  const runs = { filling: [], excelJs: [] }
  for (let round = 0; round < ROUNDS; round += 1) {
    let begin = performance.now()
    const filled = await fillWorkbook(template, [{ sheet: 0, lists: [{ first: 2, last: 11, rows }] }])
    runs.filling.push(performance.now() - begin)
    begin = performance.now()
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(filled)
    await book.xlsx.writeBuffer()
    runs.excelJs.push(performance.now() - begin)
  }
  return runs
}

/** The product holds the filling inside its core; for the bench it is built alone. */
async function builtFilling(folder) {
  const outDir = join(folder, 'filling')
  mkdirSync(outDir)
  await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { '@shared': resolve('src/shared') } },
    ssr: { noExternal: true },
    build: { ssr: resolve('src/main/core/excel/filling/fill-workbook.ts'), outDir, emptyOutDir: false }
  })
  return import(pathToFileURL(join(outDir, 'fill-workbook.js')).href)
}

async function makeTemplate() {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('名册')
  const thin = { style: 'thin' }
  sheet.mergeCells(1, 1, 1, COLUMNS)
  sheet.getCell('A1').value = '学生花名册'
  for (let column = 1; column <= COLUMNS; column += 1) sheet.getCell(2, column).value = `栏目${column}`
  for (let row = 3; row <= 12; row += 1)
    for (let column = 1; column <= COLUMNS; column += 1)
      Object.assign(sheet.getCell(row, column), {
        border: { top: thin, left: thin, bottom: thin, right: thin },
        numFmt: column === 4 ? 'yyyy-mm-dd' : 'General',
        alignment: { wrapText: true, vertical: 'middle' }
      })
  sheet.getCell('A13').value = '合计'
  sheet.getCell('B13').value = { formula: 'COUNTA(B3:B12)&"人"', result: '0人' }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function recordOf(index) {
  const { name, gender, birth, id, grade, class: className, home, parent, phone } = madeUpPupil(index)
  const born = { day: birth, text: birth }
  return [
    index + 1,
    name,
    gender,
    born,
    id,
    grade,
    className,
    home,
    home,
    parent,
    '父亲',
    phone,
    '务农',
    '否',
    3,
    ''
  ]
}
