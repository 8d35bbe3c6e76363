import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { lockFolder } from '../database/folder-lock'
import { ledgerFiles, sideFiles } from '../database/ledger-files'
import { settleFolder } from '../database/write-durably'

/** Copies the present ledger into a folder `previous-20260901-083000` beside it. Never deleted by the programme. */
export function keepPrevious(folder: string, now: Date): void {
  const files = ledgerFiles(folder)
  const kept = [files.database, ...sideFiles(files.database), files.keyring, files.keyringCopy].filter(
    (file) => existsSync(file)
  )
  const evidence = existsSync(files.attachments) ? readdirSync(files.attachments) : []
  if (kept.length === 0 && evidence.length === 0) return
  const lock = lockFolder(files.lock)
  try {
    const previous = unusedFolder(join(folder, `previous-${timeStamp(now)}`))
    mkdirSync(previous)
    for (const file of kept) copyFileSync(file, join(previous, basename(file)))
    if (evidence.length > 0) keepEvidence(files.attachments, ledgerFiles(previous).attachments, evidence)
    settleFolder(previous)
  } finally {
    lock.release()
  }
}

/** Sealed files are never written over, so that a second name for them is as good as a copy and takes no room. */
function keepEvidence(from: string, to: string, names: string[]) {
  mkdirSync(to)
  for (const name of names) {
    try {
      linkSync(join(from, name), join(to, name))
    } catch {
      // USB sticks and some network drives know no second name.
      copyFileSync(join(from, name), join(to, name))
    }
  }
  settleFolder(to)
}

/** `20260901-083000` in local time, for names of files. */
export function timeStamp(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`
  return `${day}-${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`
}

function unusedFolder(wanted: string): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}-${number}`
    if (!existsSync(name)) return name
  }
}
