import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { lockFolder } from './folder-lock'
import { ledgerFiles } from './ledger-files'
import { fillStage, finishInstall, installStage, stageEvidence } from './staged-ledger'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stage-'))
  write(folder, 'old')
  writeFileSync(`${ledgerFiles(folder).database}-journal`, 'of the old database')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(into: string, content: string) {
  const { database, keyring, keyringCopy } = ledgerFiles(into)
  for (const file of [database, keyring, keyringCopy]) writeFileSync(file, content)
}

function contents() {
  const { database, keyring, keyringCopy } = ledgerFiles(folder)
  return [database, keyring, keyringCopy].map((file) => readFileSync(file, 'utf8'))
}

it('replaces database and keyring as a whole, and the journal of the old one goes', async () => {
  await fillStage(folder, async (stage) => write(stage, 'new'))
  expect(contents()).toEqual(['old', 'old', 'old'])
  installStage(folder)
  expect(contents()).toEqual(['new', 'new', 'new'])
  expect(readdirSync(folder).sort()).toEqual(['keyring.bak', 'keyring.json', 'ledger.db', 'ledger.lock'])
})

it('is completed after a power cut in the middle of the moves', async () => {
  const { stage, database } = ledgerFiles(folder)
  await fillStage(folder, async (stage) => write(stage, 'new'))
  writeFileSync(join(stage, 'ready'), '')
  renameSync(ledgerFiles(stage).database, database)
  finishInstall(folder)
  expect(contents()).toEqual(['new', 'new', 'new'])
  expect(existsSync(stage)).toBe(false)
})

it('replaces the evidence with the database, after a power cut at any of its moves too', async () => {
  const { stage, attachments } = ledgerFiles(folder)
  const cuts = [
    () => undefined,
    () => rmSync(attachments, { recursive: true }),
    () => {
      rmSync(attachments, { recursive: true })
      renameSync(ledgerFiles(stage).attachments, attachments)
    }
  ]
  for (const cut of cuts) {
    rmSync(attachments, { recursive: true, force: true })
    mkdirSync(attachments)
    writeFileSync(join(attachments, 'old.bin'), 'old')
    await fillStage(folder, async (stage) => {
      write(stage, 'new')
      stageEvidence(stage, new Map([['new.bin', Buffer.from('new')]]))
    })
    writeFileSync(join(stage, 'ready'), '')
    cut()
    finishInstall(folder)
    expect(readdirSync(attachments)).toEqual(['new.bin'])
    expect(readFileSync(join(attachments, 'new.bin'), 'utf8')).toBe('new')
    expect(existsSync(stage)).toBe(false)
  }
})

it('does not count before it is ready, and leaves nothing after a failure', async () => {
  const { stage } = ledgerFiles(folder)
  await fillStage(folder, async (stage) => write(stage, 'half'))
  finishInstall(folder)
  expect(contents()).toEqual(['old', 'old', 'old'])
  const failure = fillStage(folder, async (stage) => {
    expect(readdirSync(stage)).toEqual([])
    throw new Error('disk')
  })
  await expect(failure).rejects.toThrow('disk')
  expect(existsSync(stage)).toBe(false)
})

it('waits for whoever has the ledger open', async () => {
  await fillStage(folder, async (stage) => write(stage, 'new'))
  const lock = lockFolder(ledgerFiles(folder).lock)
  expect(() => installStage(folder)).toThrow(expect.objectContaining({ code: 'database_locked' }))
  expect(contents()).toEqual(['old', 'old', 'old'])
  lock.release()
  finishInstall(folder)
  expect(contents()).toEqual(['new', 'new', 'new'])
})
