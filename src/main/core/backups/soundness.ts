import type Database from 'better-sqlite3'
import { isDamage } from '../database/open-encrypted'

/**
 * What is wrong with an open database, in words for the user; empty when it is sound. `quick_check` reads every page,
 * and the cipher checks the authentication code of each, so that a single flipped bit is found.
 */
export function databaseFindings(sqlite: Database.Database): string[] {
  try {
    const pages = sqlite.pragma('quick_check') as { quick_check: string }[]
    if (pages.length !== 1 || pages[0]?.quick_check !== 'ok') return [DAMAGED]
    const loose = sqlite.pragma('foreign_key_check') as unknown[]
    return loose.length > 0 ? [`有 ${loose.length} 条附属记录(如家庭成员)找不到所属的学生。`] : []
  } catch (error) {
    if (isDamage(error)) return [DAMAGED]
    throw error
  }
}

/** Said of a database whose pages cannot be believed. */
export const DAMAGED = '台账文件有损坏的部分,请尽快用最近的备份恢复。'
