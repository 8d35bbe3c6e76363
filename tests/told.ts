import { read, utils } from 'xlsx'
import type { Answer, FileContent } from '@shared/api/messages'

/** All that an answer says as one text, the workbook beside it included: to look for what it must not say. */
export function told(answer: Answer): string {
  const file = answer.ok ? answer.file : undefined
  return JSON.stringify({ ...answer, file: undefined }) + (file ? file.name + contentsOf(file) : '')
}

function contentsOf({ bytes }: FileContent): string {
  const { SheetNames, Sheets } = read(bytes)
  return JSON.stringify(
    SheetNames.map((name) => [name, utils.sheet_to_json(Sheets[name] ?? {}, { header: 1 })])
  )
}
