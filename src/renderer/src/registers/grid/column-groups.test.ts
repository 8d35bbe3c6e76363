import { expect, it } from 'vitest'
import { registers } from '@shared/registers'
import { fieldsOf } from '../fields'
import { columnOffers } from './column-choice'
import { headerOf, underGroups } from './column-groups'

const fields = new Map(fieldsOf(registers.left_behind_children).map((field) => [field.key, field]))

it('puts columns of one group that stand side by side under one header, without its words', () => {
  const keys = ['name', 'fatherName', 'fatherPhone', 'motherName', 'remark', 'fatherWorkplace']
  const columns = keys.flatMap((key) => {
    const field = fields.get(key)
    return field ? [{ column: { headerName: headerOf(field) }, group: field.group }] : []
  })
  const headers = underGroups(columns).map((column) =>
    'children' in column
      ? [column.headerName, ...column.children.map(({ headerName }) => headerName)]
      : column.headerName
  )
  expect(headers).toEqual([
    '姓名',
    ['父亲', '姓名', '联系电话'],
    ['母亲', '姓名'],
    '备注',
    ['父亲', '务工地点']
  ])
})

it('offers no column for what is internal or hidden', () => {
  const { environment_forms: forms } = registers
  const changed = {
    ...forms.fields,
    housing: { ...forms.fields.housing, hidden: true },
    books: { ...forms.fields.books, internal: true }
  }
  const offered = columnOffers({ ...forms, fields: changed }).map(({ field }) => field)
  expect(offered).toContain('familyType')
  expect(offered).not.toContain('housing')
  expect(offered).not.toContain('books')
})
