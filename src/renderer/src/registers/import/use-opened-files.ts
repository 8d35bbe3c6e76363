import { useState } from 'react'
import { LedgerError } from '@shared/api/errors'
import type { ImportPreview } from '@shared/api/imports'
import type { RegisterDeclaration } from '@shared/registers'
import { call, contentOf } from '../../api'
import { sentenceOf } from '../../ui/sentence'
import type { useJob } from './use-job'

/** A file that was left out, and why. */
export interface RefusedFile {
  name: string
  sentence: string
}

/** What the files gave: a preview of those that were read, if any, and the ones that were refused. */
export interface OpenedFiles {
  files: File[]
  preview: ImportPreview | null
  refused: RefusedFile[]
}

/** The register that a plain list is taken for: nothing on it speaks of another form. */
const PLAIN = 'students'

/**
 * Opens files for an import one by one: the first that can be read begins it, the others join it. One that is refused
 * is left out and named; where there is only one, its refusal is shown.
 */
export function useOpenedFiles(register: RegisterDeclaration, job: ReturnType<typeof useJob>) {
  const [reading, setReading] = useState<string | null>(null)

  /** Reads as the register that the files speak for, or as `asked`. Undefined after a refusal that was shown. */
  const open = (files: File[], asked?: string): Promise<OpenedFiles | undefined> =>
    job.start(async (name) => {
      const refused: RefusedFile[] = []
      let preview: ImportPreview | null = null
      for (const [at, file] of files.entries()) {
        if (files.length > 1) setReading(`第 ${at + 1} 个,共 ${files.length} 个文件`)
        try {
          preview = preview ? await join(preview, file, name) : await begin(file, name, asked)
        } catch (error) {
          const stays = error instanceof LedgerError && error.code !== 'cancelled' && files.length > 1
          if (!stays) throw error
          refused.push({ name: file.name, sentence: sentenceOf(error) })
        }
      }
      // Read once for all files: each further one would read those before it again.
      const { importSession } = preview ?? {}
      setReading(null)
      if (importSession !== undefined && files.length > 1)
        preview = await call('imports.remap', { importSession }, { job: name })
      return { files, preview, refused }
    })

  /** A plain list is read as what the page is for: whoever opened it there meant so. */
  async function begin(file: File, job: string, asked?: string): Promise<ImportPreview> {
    const content = await contentOf(file)
    const openAs = (key?: string) =>
      call('imports.open', key === undefined ? {} : { register: key }, { job, file: content })
    if (asked !== undefined) return openAs(asked)
    const preview = await openAs()
    if (preview.register !== PLAIN || register.key === PLAIN) return preview
    await call('imports.close', { importSession: preview.importSession })
    return openAs(register.key)
  }
  async function join({ importSession }: ImportPreview, file: File, job: string): Promise<ImportPreview> {
    return call('imports.add', { importSession, more: true }, { job, file: await contentOf(file) })
  }

  return { reading, open }
}
