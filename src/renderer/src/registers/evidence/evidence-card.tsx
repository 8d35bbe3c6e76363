import type { ReactNode } from 'react'
import { FilePdfOutlined } from '@ant-design/icons'
import type { EvidenceItem } from '@shared/api/evidence'
import { momentText } from '../../ui/moment'
import { sizeText } from './evidence-files'

const TYPES: Record<EvidenceItem['type'], string> = {
  'image/jpeg': 'JPG',
  'image/png': 'PNG',
  'application/pdf': 'PDF'
}

/** One file as a small picture with what it is; the picture opens it. */
export function EvidenceCard(props: { item: EvidenceItem; onOpen?: () => void; children?: ReactNode }) {
  const { item, onOpen } = props
  const what = `${TYPES[item.type]} ${sizeText(item.size)}`
  return (
    <figure className="evidence-card">
      <button
        type="button"
        className="evidence-thumbnail"
        disabled={!onOpen}
        aria-label={item.type === 'application/pdf' ? `下载 ${item.name}` : `查看 ${item.name}`}
        onClick={onOpen}
      >
        {item.thumbnail ? (
          <img src={item.thumbnail} alt="" draggable={false} />
        ) : (
          <FilePdfOutlined aria-hidden className="evidence-pdf" />
        )}
      </button>
      <figcaption>
        <div className="evidence-name" title={item.name}>
          {item.name}
        </div>
        <div className="hint" title={`${item.account} 添加于 ${momentText(item.at)}`}>
          {what} · {item.account}
        </div>
        {props.children}
      </figcaption>
    </figure>
  )
}
