import { type DragEvent, useEffect, useRef, useState } from 'react'
import { Button } from 'antd'
import { PaperClipOutlined } from '@ant-design/icons'
import { MOST_EVIDENCE_BYTES, MOST_EVIDENCE_FILES } from '@shared/api/evidence'
import { useSession } from '../../session'
import { ACCEPTED, filesAmong } from './evidence-files'

/** Takes files that are chosen, dropped here, or pasted anywhere while this is shown. */
export function EvidenceDrop(props: { disabled: boolean; onFiles: (files: File[]) => void }) {
  const { disabled, onFiles } = props
  const { locked } = useSession()
  const choice = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)

  useEffect(() => {
    if (disabled || locked) return
    const paste = (event: ClipboardEvent) => {
      const files = filesAmong(event.clipboardData)
      if (files.length === 0) return
      event.preventDefault()
      onFiles(files)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [disabled, locked, onFiles])

  // A file that is dropped beside the place would make the browser leave the page for it.
  useEffect(() => {
    const stay = (event: Event) => event.preventDefault()
    for (const kind of ['dragover', 'drop']) document.addEventListener(kind, stay)
    return () => {
      for (const kind of ['dragover', 'drop']) document.removeEventListener(kind, stay)
    }
  }, [])

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    const files = filesAmong(event.dataTransfer)
    if (!disabled && files.length > 0) onFiles(files)
  }
  function take(input: HTMLInputElement) {
    const files = [...(input.files ?? [])]
    // The same file can be chosen again after it was changed.
    input.value = ''
    if (files.length > 0) onFiles(files)
  }

  return (
    <div
      className={over ? 'evidence-drop over' : 'evidence-drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Button
        type="primary"
        icon={<PaperClipOutlined aria-hidden />}
        disabled={disabled}
        onClick={() => choice.current?.click()}
      >
        添加照片或扫描件
      </Button>
      <span>也可以把文件拖到这里,或截图后按 Ctrl+V 粘贴</span>
      <p className="hint">
        JPG、PNG、WebP 图片和 PDF,每个不超过 {MOST_EVIDENCE_BYTES / 1024 / 1024} MB,每条记录最多{' '}
        {MOST_EVIDENCE_FILES} 个。照片里的拍摄地点、时间等信息会自动去掉;PDF 原样保存。
      </p>
      <input
        ref={choice}
        type="file"
        aria-label="要添加的照片或扫描件"
        hidden
        multiple
        accept={ACCEPTED}
        onChange={({ target }) => take(target)}
      />
    </div>
  )
}
