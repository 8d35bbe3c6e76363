import { useCallback, useState } from 'react'
import { Alert, App, Button, Empty } from 'antd'
import type { EvidenceItem } from '@shared/api/evidence'
import { saveFile } from '../../ui/save-file'
import { EvidenceCard } from './evidence-card'
import { EvidenceDrop } from './evidence-drop'
import { EvidenceView, type OpenedPicture } from './evidence-view'
import { useEvidence } from './use-evidence'
import './evidence.css'

export interface EvidencePanelProps {
  /** The key of the register, and the record's id in it. */
  register: string
  id: number
  readOnly: boolean
  /** Hears how many files there are; must be stable. */
  onCount: (count: number) => void
}

/** Photos and scans that prove one record: added, looked at, removed and brought back. Knows no register. */
export function EvidencePanel({ register, id, readOnly, onCount }: EvidencePanelProps) {
  const { message } = App.useApp()
  const evidence = useEvidence(register, id, onCount)
  const { items, removed, adding, notTaken, add } = evidence
  const [opened, setOpened] = useState<OpenedPicture | null>(null)
  const [showsRemoved, setShowsRemoved] = useState(false)
  const addFiles = useCallback((files: File[]) => void add(files), [add])

  async function open(item: EvidenceItem) {
    const file = await evidence.read(item)
    if (!file) return
    if (item.type === 'application/pdf') saveFile(file)
    else setOpened({ item, file })
  }
  async function remove(item: EvidenceItem) {
    await evidence.remove(item)
    const key = `evidence-${item.id}`
    const restore = () => {
      message.destroy(key)
      void evidence.restore(item)
    }
    const content = (
      <>
        已移除“{item.name}”
        <Button type="link" size="small" onClick={restore}>
          放回来
        </Button>
      </>
    )
    void message.success({ key, content, duration: 8 })
  }

  return (
    <div className="evidence">
      {!readOnly && <EvidenceDrop disabled={adding !== null} onFiles={addFiles} />}
      <div role="status" className="evidence-adding">
        {adding && `正在添加第 ${adding.place} 个,共 ${adding.total} 个:${adding.name}`}
      </div>
      {notTaken.length > 0 && (
        <Alert
          type="error"
          showIcon
          closable={{ onClose: evidence.forget }}
          title={`有 ${notTaken.length} 个文件没有添加`}
          description={notTaken.map(({ name, sentence }, key) => (
            <div key={key}>
              {name}:{sentence}
            </div>
          ))}
        />
      )}
      {items?.length === 0 && <Empty description="还没有佐证材料" image={Empty.PRESENTED_IMAGE_SIMPLE} />}
      <div className="evidence-cards">
        {items?.map((item) => (
          <EvidenceCard key={item.id} item={item} onOpen={() => void open(item)}>
            {!readOnly && (
              <Button
                size="small"
                type="text"
                aria-label={`移除 ${item.name}`}
                onClick={() => void remove(item)}
              >
                移除
              </Button>
            )}
          </EvidenceCard>
        ))}
      </div>
      {!readOnly && removed.length > 0 && (
        <Button type="link" className="in-table" onClick={() => setShowsRemoved(!showsRemoved)}>
          {showsRemoved ? '收起已移除的' : `查看已移除的(${removed.length})`}
        </Button>
      )}
      {!readOnly && showsRemoved && (
        <div className="evidence-cards removed">
          {removed.map((item) => (
            <EvidenceCard key={item.id} item={item}>
              <Button size="small" type="text" onClick={() => void evidence.restore(item)}>
                放回来
              </Button>
            </EvidenceCard>
          ))}
        </div>
      )}
      <EvidenceView picture={opened} onClose={() => setOpened(null)} />
    </div>
  )
}
