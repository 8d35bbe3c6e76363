import { MOST_EVIDENCE_BYTES } from '@shared/api/evidence'

/** What the file choice of the system offers; what a file really is, the core sees by its content. */
export const ACCEPTED = '.jpg,.jpeg,.png,.webp,.pdf'

/** What a screenshot is called when it is pasted: browsers give every one the same English name. */
const UNNAMED = /^(image|blob)?(\.\w+)?$/i
const PASTED_NAME = '粘贴的图片'

/** The files of a paste or a drop. Folders are left aside, text is none. */
export function filesAmong(data: Pick<DataTransfer, 'items' | 'files'> | null): File[] {
  const entries = [...(data?.items ?? [])].filter(({ kind }) => kind === 'file')
  const files = entries.flatMap((item) => {
    if (item.webkitGetAsEntry?.()?.isDirectory) return []
    return item.getAsFile() ?? []
  })
  return files.length > 0 || entries.length > 0 ? files : [...(data?.files ?? [])]
}

/** A name for a pasted file that tells where it came from. */
export function nameOf({ name, type }: Pick<File, 'name' | 'type'>): string {
  if (!UNNAMED.test(name)) return name
  return `${PASTED_NAME}.${type.split('/')[1] ?? 'png'}`
}

/** Whether a file is larger than the core takes: it need not be read and sent to be refused. */
export function isTooLarge({ size }: Pick<File, 'size'>): boolean {
  return size > MOST_EVIDENCE_BYTES
}

/** A size in words: 380 KB, 1.2 MB. */
export function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1024))} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
