import { Alert, Button } from 'antd'
import type { RegisterDeclaration } from '@shared/registers'
import type { RefusedFile } from './use-opened-files'

interface ReadingNotesProps {
  /** What the page imports. */
  page: RegisterDeclaration
  /** What the files are read as. */
  register: RegisterDeclaration
  refused: RefusedFile[]
  busy: boolean
  /** Reads the files as this register instead. */
  onReadAs: (register: string) => void
}

/** What somebody should know about the files before looking at their columns: read as something else, left out. */
export function ReadingNotes({ page, register, refused, busy, onReadAs }: ReadingNotesProps) {
  return (
    <>
      {register.key !== page.key && (
        <Alert
          type="warning"
          showIcon
          className="reading-note"
          title={`这像是“${register.label}”,不是“${page.label}”,现在按“${register.label}”读取。可以接着导入。`}
          action={
            <Button size="small" disabled={busy} onClick={() => onReadAs(page.key)}>
              改按{page.label}读取
            </Button>
          }
        />
      )}
      <RefusedFiles refused={refused} left="其余的可以接着导入" />
    </>
  )
}

/** The files that were left out, each with its reason; nothing where there are none. `left` says what can be done. */
export function RefusedFiles({ refused, left }: { refused: RefusedFile[]; left: string }) {
  if (refused.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      className="reading-note"
      title={`有 ${refused.length} 个文件没有读取,${left}:`}
      description={
        <ul className="refused-cells" aria-label="没有读取的文件">
          {refused.map(({ name, sentence }, at) => (
            <li key={at}>
              {name}:{sentence}
            </li>
          ))}
        </ul>
      }
    />
  )
}
