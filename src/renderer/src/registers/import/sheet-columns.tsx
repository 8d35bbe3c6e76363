import { Alert, AutoComplete, Card, Checkbox, Select, Space, Table, Tag } from 'antd'
import type { ColumnMapping, MappableField, SheetMapping } from '@shared/api/imports'
import type { RegisterDeclaration } from '@shared/registers'
import { tellsWho } from '@shared/rules/anonymity'
import { countedRecords } from '../fields'
import { chosenField, doubled, doubtfulFirst, type ReadingChoices, SURE } from './column-choices'

interface SheetColumnsProps {
  /** The places of the tables among those of the import; several are cards of the same print. */
  places: number[]
  sheets: SheetMapping[]
  register: RegisterDeclaration
  fields: MappableField[]
  choices: ReadingChoices
  onChoices: (choices: ReadingChoices) => void
}

const BASIS: Record<ColumnMapping['basis'], string> = {
  label: '按表头认出',
  content: '按内容认出',
  remembered: '上次核对过',
  user: '您指定的',
  none: ''
}

/** One table of the file, or cards of the same print: where its header is, its class, and what each column is. */
export function SheetColumns(props: SheetColumnsProps) {
  const { places, sheets, register, choices, onChoices } = props
  const [index = 0] = places
  const [sheet] = sheets
  if (!sheet) return null
  if (sheet.skipped !== undefined) {
    return (
      <Alert
        type="info"
        style={{ marginBottom: 12 }}
        title={`工作表“${sheet.name}”没有读取:${sheet.skipped}`}
      />
    )
  }
  const skipped = choices.skipSheets.includes(index)
  const twice = doubled(choices, index, sheet)
  const leftOut = sumOf(sheets, (of) => of.leftOut.length)
  const telling = register.anonymous
    ? sheet.columns.filter(
        (column) => chosenField(choices, index, column) === null && tellsWho(column.header)
      )
    : []
  const groups = [...new Set(props.fields.map((field) => field.group))]
  const options = [
    { label: '不导入', value: '' },
    ...groups.map((group) => ({
      label: group,
      title: group,
      options: props.fields
        .filter((field) => field.group === group)
        .map(({ field, label }) => ({ label, value: field }))
    }))
  ]

  function choose(column: ColumnMapping, field: string) {
    const chosen = places.map((place) => [`${place}.${column.column}`, field === '' ? null : field] as const)
    onChoices({ ...choices, columns: { ...choices.columns, ...Object.fromEntries(chosen) } })
  }
  function tag(column: ColumnMapping) {
    const field = chosenField(choices, index, column)
    if (field === null) return <Tag>不导入</Tag>
    if (twice.has(field)) return <Tag color="red">与另一栏重复</Tag>
    if (field !== column.field) return <Tag color="green">您指定的</Tag>
    const percent = ` ${Math.round(column.confidence * 100)}%`
    if (column.confidence < SURE) return <Tag color="gold">{`请核对${percent}`}</Tag>
    return <Tag color="green">{BASIS[column.basis] + percent}</Tag>
  }

  return (
    <Card
      size="small"
      style={{ marginBottom: 12 }}
      title={
        <Space size={16} wrap>
          <Checkbox
            checked={!skipped}
            onChange={({ target }) =>
              onChoices({
                ...choices,
                skipSheets: target.checked
                  ? choices.skipSheets.filter((other) => !places.includes(other))
                  : [...choices.skipSheets, ...places]
              })
            }
          >
            {sheet.cards ? '登记卡' : '工作表'}“{sheet.name}”{sheets.length > 1 && `等 ${sheets.length} 处`}
          </Checkbox>
          <span className="hint">
            {sheet.cards
              ? `一人一张,共 ${sumOf(sheets, ({ cards }) => cards ?? 0)} 张,按卡上的栏目名读取`
              : `表头在第 ${sheet.headerRows.join('、')} 行,${countedRecords(register, sheet.rowCount)}`}
          </span>
          <span className="hint">没有写班级的归入</span>
          <AutoComplete
            aria-label={`${sheet.name}的班级`}
            placeholder="例:三(2)班"
            value={choices.classNames[index] ?? sheet.className ?? ''}
            onChange={(className: string) =>
              onChoices({
                ...choices,
                classNames: {
                  ...choices.classNames,
                  ...Object.fromEntries(places.map((place) => [place, className]))
                }
              })
            }
            style={{ width: 130 }}
          />
        </Space>
      }
    >
      {!skipped && (
        <Table<ColumnMapping>
          size="small"
          rowKey="column"
          pagination={false}
          dataSource={doubtfulFirst(sheet)}
          columns={[
            { title: '列', dataIndex: 'column', width: 56 },
            { title: sheet.cards ? '卡上的栏目' : '文件中的表头', dataIndex: 'header', width: 220 },
            {
              title: '内容举例(已遮盖)',
              dataIndex: 'examples',
              render: (examples: string[]) => (
                <span className="examples" title={examples.join('\n')}>
                  {examples.join(' | ')}
                </span>
              )
            },
            {
              title: '对应栏目',
              width: 260,
              render: (_, column) => (
                <Select
                  aria-label={`${column.column} 列对应栏目`}
                  size="small"
                  showSearch={{ optionFilterProp: 'label' }}
                  style={{ width: '100%' }}
                  status={twice.has(chosenField(choices, index, column) ?? '') ? 'error' : undefined}
                  // Without the names of the fields there are only their keys to show.
                  loading={props.fields.length === 0}
                  value={props.fields.length === 0 ? undefined : (chosenField(choices, index, column) ?? '')}
                  options={options}
                  onChange={(field) => choose(column, field)}
                />
              )
            },
            { title: '把握', width: 150, render: (_, column) => tag(column) }
          ]}
        />
      )}
      {!skipped && telling.length > 0 && (
        <Alert
          type="warning"
          showIcon
          className="reading-note"
          title={`${telling.map(({ header }) => `“${header}”`).join('')}会看出是谁评的,不会保存。评教只保存汇总数。`}
        />
      )}
      {!skipped && leftOut > 0 && (
        <details className="left-out">
          <summary>
            有 {leftOut} 行不是{register.recordLabel},没有读取
          </summary>
          {sheets.flatMap((of, at) =>
            of.leftOut.map(({ row, reason }) => (
              <div key={`${at}.${row}`}>
                {sheets.length > 1 && `“${of.name}”`}第 {row} 行:{reason}
              </div>
            ))
          )}
        </details>
      )}
    </Card>
  )
}

function sumOf(sheets: SheetMapping[], figure: (sheet: SheetMapping) => number): number {
  return sheets.reduce((sum, sheet) => sum + figure(sheet), 0)
}
