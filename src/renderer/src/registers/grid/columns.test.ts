import { expect, it } from 'vitest'
import { type RegisterDeclaration, registers } from '@shared/registers'
import { columnOffers } from './column-choice'
import { type ColumnSurroundings, gridColumns } from './columns'

const around: ColumnSurroundings = {
  revealed: () => undefined,
  refusal: () => undefined,
  typed: () => undefined,
  lookHint: '',
  editable: true,
  classRules: {}
}
const columnsOf = (register: RegisterDeclaration, ...fields: string[]) =>
  gridColumns(
    register,
    fields.map((field) => ({ field })),
    around
  )

it('puts columns of one group that stand side by side under one header, without its words', () => {
  const columns = columnsOf(
    registers.left_behind_children,
    'name',
    'fatherName',
    'fatherPhone',
    'motherName',
    'remark',
    'fatherWorkplace'
  )
  const headers = columns.map((column) =>
    'children' in column
      ? [column.headerName, ...column.children.map(({ headerName }) => headerName)]
      : column.headerName
  )
  expect(headers).toEqual([
    '序号',
    '姓名',
    ['父亲', '姓名', '联系电话'],
    ['母亲', '姓名'],
    '备注',
    ['父亲', '务工地点']
  ])
})

it('neither filters nor sorts by what is sensitive', () => {
  const [, column] = columnsOf(registers.environment_forms, 'harmSigns')
  expect(column).toMatchObject({ filter: false, sortable: false })
})

it('offers no column for what is internal or hidden', () => {
  const { environment_forms: forms } = registers
  const fields = {
    ...forms.fields,
    housing: { ...forms.fields.housing, hidden: true },
    books: { ...forms.fields.books, internal: true }
  }
  const offered = columnOffers({ ...forms, fields }).map(({ field }) => field)
  expect(offered).toContain('familyType')
  expect(offered).not.toContain('housing')
  expect(offered).not.toContain('books')
})
