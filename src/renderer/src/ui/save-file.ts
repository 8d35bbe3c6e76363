import type { FileContent } from '@shared/api/messages'

/** Hands a file to the user: the browser downloads it, the desktop window asks where to save it. */
export function saveFile(file: FileContent) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([new Uint8Array(file.bytes)]))
  link.download = file.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
