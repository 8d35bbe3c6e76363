import type { FileContent } from '@shared/api/messages'
import { call } from '../../api'
import { useAction } from '../use-action'
import { showPreview } from './preview-store'

/** Shows how a workbook comes out of the printer. `fetchFile` writes it; undefined where there is none after all. */
export function usePrintPreview(fetchFile: () => Promise<FileContent | undefined>) {
  const { busy, run } = useAction()
  const preview = () =>
    void run(async () => {
      const file = await fetchFile()
      if (file) showPreview({ file, printed: await call('print.pages', {}, { file }) })
    })
  return { busy, preview }
}
