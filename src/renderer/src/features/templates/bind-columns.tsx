import { useState } from 'react'
import { Alert, Button, Modal, Segmented, Select } from 'antd'
import type { Binding, SheetChoice, TemplatePreview } from '@shared/api/templates'
import type { Wording } from '@shared/api/wording'
import { type RegisterDeclaration, registers } from '@shared/registers'
import { exampleOf } from '../../registers/wording/example'
import { WordingChoice } from '../../registers/wording/wording-choice'
import { WordingFields } from '../../registers/wording/wording-fields'
import { isFillable } from './bindings'
import { ColumnTable } from './column-table'
import { SheetPicture } from './sheet-picture'

/** What of an open template is changed. */
export interface TemplateChange {
  sheets?: SheetChoice[]
  wording?: Wording
  wordingProfileId?: number | null
}

interface BindColumnsProps {
  preview: TemplatePreview
  busy: boolean
  onChange: (change: TemplateChange) => void
}

const SOURCES = Object.values<RegisterDeclaration>(registers).map(({ key, label }) => ({ value: key, label }))

/** The second step: how each sheet was understood, what its columns are filled with, and in whose words. */
export function BindColumns({ preview, busy, onChange }: BindColumnsProps) {
  const { sheets, wording, wordingReasons, lost } = preview
  const fillable = sheets.filter(isFillable)
  const [chosen, setChosen] = useState(fillable[0]?.sheet ?? 0)
  const [editing, setEditing] = useState<Wording | null>(null)
  const sheet = fillable.find((one) => one.sheet === chosen) ?? fillable[0]
  const others = sheets.filter((one) => !isFillable(one))
  if (!sheet) return null
  const bind = (place: string, binding: Binding) =>
    onChange({ sheets: [{ sheet: sheet.sheet, columns: [{ place, binding }] }] })

  return (
    <div className="template-bind">
      <div className="template-left">
        {preview.remembered && (
          <Alert type="info" showIcon title="这种表格以前填过,已按上次的填法对应,请看一遍。" />
        )}
        {lost.length > 0 && <Alert type="warning" showIcon title={lost.join(';')} />}
        <div className="template-line">
          {fillable.length > 1 && (
            <Segmented
              aria-label="工作表"
              value={sheet.sheet}
              onChange={setChosen}
              options={fillable.map((one) => ({ value: one.sheet, label: one.name }))}
            />
          )}
          <span>
            用哪份台账填{' '}
            <Select
              aria-label="用哪份台账填"
              style={{ width: 190 }}
              disabled={busy}
              value={sheet.source}
              options={SOURCES}
              onChange={(source) => onChange({ sheets: [{ sheet: sheet.sheet, source }] })}
            />
          </span>
          <span className="hint">
            {sheet.kind === 'card'
              ? '一人一张'
              : `表头在第 ${sheet.headerRows.join('、')} 行,从第 ${sheet.firstRow} 行填起`}
          </span>
        </div>
        <ColumnTable key={sheet.sheet} sheet={sheet} busy={busy} onBind={bind} />
      </div>
      <div className="template-right">
        <SheetPicture templateSession={preview.templateSession} sheet={sheet} />
        <p className="hint">
          <span className="picture-key picture-filled" /> 会填 <span className="picture-key picture-doubt" />{' '}
          请核对 <span className="picture-key picture-empty" /> 不填
          <span className="picture-key picture-formula" /> 表格自己计算
        </p>
        {sheet.texts.length > 0 && (
          <ul className="template-texts">
            {sheet.texts.map(({ place, after }) => (
              <li key={place}>{after}</li>
            ))}
          </ul>
        )}
        <div className="form-label">上报写法</div>
        <WordingChoice
          chosen={preview.wordingProfileId}
          onChoose={(wordingProfileId) => onChange({ wordingProfileId })}
        />
        {wordingReasons.map((reason) => (
          <div key={reason}>{reason},已照办。</div>
        ))}
        <div>
          这张表写成:{exampleOf(wording)}{' '}
          <Button type="link" size="small" onClick={() => setEditing(wording)}>
            改写法
          </Button>
        </div>
        {others.map(({ sheet: index, name, reason }) => (
          <div key={index} className="hint">
            工作表“{name}”不填{reason ? `:${reason}` : ''}
          </div>
        ))}
      </div>
      {editing && (
        <Modal
          title="这张表的写法"
          open
          width={820}
          style={{ top: 40 }}
          onCancel={() => setEditing(null)}
          onOk={() => {
            onChange({ wording: editing })
            setEditing(null)
          }}
          okText="确定"
          cancelText="取消"
        >
          <WordingFields wording={editing} onWording={setEditing} />
        </Modal>
      )}
    </div>
  )
}
