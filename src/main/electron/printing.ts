import type { WebContents } from 'electron'
import { LedgerError } from '@shared/api/errors'
import type { Answer, Message } from '@shared/api/messages'
import { windowRequests } from '@shared/api/window-requests'

const MICRONS = 1000

/** Answers what the window asks about paper; undefined for everything that is the core's. Throws `print_failed`. */
export async function answerAboutPaper(
  { procedure, input }: Message,
  contents: WebContents
): Promise<Answer | undefined> {
  if (procedure === 'window.print') {
    const paper = windowRequests['window.print'].safeParse(input)
    if (!paper.success) throw new LedgerError('invalid_input', { reason: '纸张' })
    return { ok: true, value: { printed: await print(contents, paper.data) } }
  }
  if (procedure !== 'window.pdf') return undefined
  const wanted = windowRequests['window.pdf'].safeParse(input)
  if (!wanted.success) throw new LedgerError('invalid_input', { reason: '文件名' })
  return { ok: true, value: null, file: { name: wanted.data.name, bytes: await pdfOf(contents) } }
}

/** The page leaves its own margins, so that the printer adds none. */
function print(
  contents: WebContents,
  { width, height }: { width: number; height: number }
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    contents.print(
      {
        silent: false,
        printBackground: true,
        margins: { marginType: 'none' },
        landscape: width > height,
        pageSize: { width: Math.min(width, height) * MICRONS, height: Math.max(width, height) * MICRONS }
      },
      (printed, reason) => {
        if (printed || /cancel/i.test(reason)) resolve(printed)
        else reject(new LedgerError('print_failed'))
      }
    )
  })
}

async function pdfOf(contents: WebContents): Promise<Uint8Array> {
  try {
    return new Uint8Array(await contents.printToPDF({ preferCSSPageSize: true, printBackground: true }))
  } catch {
    throw new LedgerError('print_failed')
  }
}
