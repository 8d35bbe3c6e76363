import { useCallback, useState } from 'react'
import { Button, Modal } from 'antd'
import type { EvidenceItem } from '@shared/api/evidence'
import type { FileContent } from '@shared/api/messages'
import { saveFile } from '../../ui/save-file'

/** A picture that was read, with what is known of it. */
export interface OpenedPicture {
  item: EvidenceItem
  file: FileContent
}

/** One picture over the page: as a whole, or in its full size to read what is written on it. */
export function EvidenceView(props: { picture: OpenedPicture | null; onClose: () => void }) {
  const { picture, onClose } = props
  return (
    <Modal
      title={picture?.item.name}
      open={picture !== null}
      onCancel={onClose}
      footer={null}
      width="94vw"
      centered
      destroyOnHidden
      className="evidence-view"
    >
      {picture && <Picture key={picture.item.id} {...picture} />}
    </Modal>
  )
}

function Picture({ item, file }: OpenedPicture) {
  const [whole, setWhole] = useState(true)
  const show = useCallback(
    (image: HTMLImageElement) => {
      const address = URL.createObjectURL(new Blob([new Uint8Array(file.bytes)], { type: item.type }))
      image.src = address
      return () => URL.revokeObjectURL(address)
    },
    [file, item.type]
  )
  return (
    <>
      <div className={whole ? 'evidence-picture whole' : 'evidence-picture'} tabIndex={0}>
        <img ref={show} alt={item.name} draggable={false} />
      </div>
      <div className="evidence-tools">
        <Button onClick={() => setWhole(!whole)}>{whole ? '原始大小' : '适合窗口'}</Button>
        <Button onClick={() => saveFile(file)}>下载</Button>
      </div>
    </>
  )
}
