import { unzipSync } from 'fflate'
import { read, utils } from 'xlsx'
import type { Answer, FileContent } from '@shared/api/messages'

/** All that an answer says as one text, the file beside it included: to look for what it must not say. */
export function told(answer: Answer): string {
  const file = answer.ok ? answer.file : undefined
  return JSON.stringify({ ...answer, file: undefined }) + (file ? file.name + contentsOf(file) : '')
}

function contentsOf({ name, bytes }: FileContent): string {
  if (name.endsWith('.xlsx')) return cellsOf(bytes)
  if (!name.endsWith('.zip')) return Buffer.from(bytes).toString('utf8')
  const parts = Object.entries(unzipSync(bytes))
  return parts.map(([part, content]) => part + contentsOf({ name: part, bytes: content })).join()
}

function cellsOf(bytes: Uint8Array): string {
  const { SheetNames, Sheets } = read(bytes)
  return JSON.stringify(
    SheetNames.map((name) => [name, utils.sheet_to_json(Sheets[name] ?? {}, { header: 1 })])
  )
}
