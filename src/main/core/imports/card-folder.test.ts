import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { read, utils, type WorkSheet, write } from 'xlsx'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { temporaryCore, type TemporaryCore } from '../../../../tests/temporary-core'

let school: TemporaryCore
beforeEach(() => {
  school = temporaryCore()
})
afterEach(() => school.remove())

/** The cards of the sample, each in a workbook of its own, as a class teacher collects them. */
function folder() {
  const book = read(readFileSync(resolve('tests/fixtures/samples/d08-登记表.xlsx')))
  return book.SheetNames.map((name, place) => {
    const sheet = { ...book.Sheets[name] } as WorkSheet
    // On some cards only one member of the family is filled in.
    if (place % 3 === 1) for (const column of 'BCDFH') delete sheet[`${column}9`]
    const alone = utils.book_new()
    utils.book_append_sheet(alone, sheet, 'Sheet1')
    const bytes = new Uint8Array(write(alone, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
    return { name: `登记表${place + 1}.xlsx`, bytes }
  })
}

it('makes one list of a folder of cards, and tells them apart by file', async () => {
  const [first, ...others] = folder()
  const { importSession, register } = await school.call('imports.open', {}, first)
  expect(register).toBe('environment_forms')
  for (const file of others) await school.call('imports.add', { importSession, more: true }, file)
  const preview = await school.call('imports.remap', { importSession })
  expect(preview.sheets).toHaveLength(1)
  expect(preview.sheets[0]).toMatchObject({ cards: 8, rowCount: 8 })
  const { rows } = await school.call('imports.rows', { importSession, offset: 0, limit: 20 })
  expect(rows.map(({ sheet }) => sheet).slice(1)).toEqual(others.map(({ name }) => `${name}·Sheet1`))
  const { summary } = await school.call('imports.apply', { importSession })
  expect(summary).toMatchObject({ create: 8, rejected: 0 })
})
