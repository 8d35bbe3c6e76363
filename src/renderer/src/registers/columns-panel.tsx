import { Button, Checkbox, Drawer, Space } from 'antd'
import type { RegisterDeclaration } from '@shared/registers'
import { type ColumnChoice, columnOffers, usualColumns } from './grid/column-choice'

interface ColumnsPanelProps {
  register: RegisterDeclaration
  columns: ColumnChoice[]
  open: boolean
  onClose: () => void
  onColumns: (columns: ColumnChoice[]) => void
}

/** Which columns are shown, by block. Their order and widths are changed by dragging the headers. */
export function ColumnsPanel(props: ColumnsPanelProps) {
  const offers = columnOffers(props.register)
  const shown = new Set(props.columns.map((column) => column.field))
  const first = offers[0]?.field

  function toggle(field: string, on: boolean) {
    if (!on) return props.onColumns(props.columns.filter((column) => column.field !== field))
    props.onColumns([...props.columns, { field }])
  }

  return (
    <Drawer
      title="显示哪些栏目"
      open={props.open}
      onClose={props.onClose}
      size={420}
      extra={<Button onClick={() => props.onColumns(usualColumns(props.register))}>恢复常用栏目</Button>}
    >
      <p className="hint">在表格中拖动栏目名可以调整先后,拖动栏目边线可以调整宽度。</p>
      {[...new Set(offers.map((offer) => offer.block))].map((block) => (
        <section key={block} className="column-block">
          <h4>{block}</h4>
          <Space wrap size={[16, 8]}>
            {offers
              .filter((offer) => offer.block === block)
              .map((offer) => (
                <Checkbox
                  key={offer.field}
                  checked={shown.has(offer.field)}
                  disabled={offer.field === first}
                  onChange={(event) => toggle(offer.field, event.target.checked)}
                >
                  {offer.label}
                </Checkbox>
              ))}
          </Space>
        </section>
      ))}
    </Drawer>
  )
}
