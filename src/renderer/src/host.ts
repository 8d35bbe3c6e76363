import { LedgerError } from '@shared/api/errors'
import type { FileContent } from '@shared/api/messages'
import type { WindowRequest, windowRequests } from '@shared/api/window-requests'
import type { z } from 'zod'
import './api'

/** Whether this is the desktop window; else the page is in a browser. */
export function isDesktop(): boolean {
  return window.ledger !== undefined
}

/**
 * Opens the printer dialog for what the page shows on paper: the machine's in the desktop window, else the browser's,
 * which proposes `title` as the name of a PDF. Throws `print_failed`.
 */
export async function printPage(paper: { width: number; height: number }, title: string) {
  if (isDesktop()) await ask('window.print', paper)
  else printInBrowser(title)
}

/** What the page shows on paper as a PDF; only the desktop window makes one itself. */
export async function pdfOfPage(name: string): Promise<FileContent | undefined> {
  return isDesktop() ? ask('window.pdf', { name }) : undefined
}

async function ask<Name extends WindowRequest>(
  procedure: Name,
  input: z.input<(typeof windowRequests)[Name]>
) {
  const answer = await window.ledger?.send({ procedure, input })
  if (!answer?.ok) throw new LedgerError(answer?.error.code ?? 'connection_lost', answer?.error.details)
  return answer.file
}

function printInBrowser(title: string) {
  const before = document.title
  document.title = title
  window.addEventListener('afterprint', () => (document.title = before), { once: true })
  window.print()
}
