import { useSyncExternalStore } from 'react'
import type { FileContent } from '@shared/api/messages'
import type { PrintedPages } from '@shared/api/printing'

/** A workbook with its pages. */
export interface Preview {
  file: FileContent
  printed: PrintedPages
}

let shown: Preview | null = null
const watchers = new Set<() => void>()

/** Shows the pages of a file over everything else, or nothing any more. */
export function showPreview(preview: Preview | null) {
  shown = preview
  for (const watcher of watchers) watcher()
}

/** What is shown. */
export function useShownPreview(): Preview | null {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => shown
  )
}
