import { expect, it } from 'vitest'
import { createRecoveryCode, readRecoveryCode } from './recovery-code'

it('gives six groups of five unmistakable characters, never the same', () => {
  const codes = Array.from({ length: 200 }, createRecoveryCode)
  expect(new Set(codes).size).toBe(200)
  for (const code of codes) expect(code).toMatch(/^([2-9A-HJKMNP-TW-Z]{5}-){5}[2-9A-HJKMNP-TW-Z]{5}$/)
})

it('reads a code as people type it', () => {
  const code = '7KQ2M-AB3CD-EF4GH-JK5MN-PQ6RS-TW7XY'
  for (const typed of [
    code.toLowerCase(),
    code.replaceAll('-', ''),
    ` ${code.replaceAll('-', ' ')}\n`,
    code.replaceAll('-', '—'),
    '７ＫＱ２Ｍ－ＡＢ３ＣＤ－ＥＦ４ＧＨ－ＪＫ５ＭＮ－ＰＱ６ＲＳ－ＴＷ７ＸＹ'
  ]) {
    expect(readRecoveryCode(typed)).toBe(code)
  }
})
