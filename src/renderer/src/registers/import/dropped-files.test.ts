import { expect, it } from 'vitest'
import { workbooksAmong } from './dropped-files'

const named = (...names: string[]) => names.map((name) => ({ name }))
const namesOf = (files: { name: string }[]) => files.map(({ name }) => name)

it('takes the workbooks of a folder, 2 before 10, without locks and other files', () => {
  const files = named(
    '登记表10.xlsx',
    '~$登记表2.xlsx',
    '照片.jpg',
    '登记表2.XLSX',
    '.DS_Store',
    '三(1)班.et'
  )
  expect(namesOf(workbooksAmong(files))).toEqual(['登记表2.XLSX', '登记表10.xlsx', '三(1)班.et'])
})

it('takes a single file as it is, so that the core can say what is wrong with it', () => {
  expect(namesOf(workbooksAmong(named('通知.pdf')))).toEqual(['通知.pdf'])
})
