import type { View } from '@shared/api/records'
import { callForFile } from '../../api'
import { saveFile } from '../../ui/save-file'

/** Hands the evidence of a view to the user as one zip, and answers with the sentence that says what is in it. */
export async function exportEvidence(view: View): Promise<string> {
  const { value, file } = await callForFile('attachments.exportFolder', { view })
  if (file) saveFile(file)
  const done = `已导出 ${value.records} 条记录的 ${value.files} 个佐证材料`
  return value.lost > 0 ? `${done};另有 ${value.lost} 个文件已丢失或损坏,见目录` : done
}
