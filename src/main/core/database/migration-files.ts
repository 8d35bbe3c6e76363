import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One step of the database's history, as shipped in resources/migrations. */
export interface Migration {
  number: number
  /** The file name, such as `0001_first.sql`. */
  name: string
  sql: string
  /** SHA-256 of the SQL with LF line ends, in hex. */
  digest: string
}

const FILE_NAME = /^(\d{4})_[a-z0-9_]+\.sql$/

/** Reads the migrations of a folder in order. Throws where numbers repeat or leave a gap: that is a fault of the product. */
export function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => FILE_NAME.test(name))
    .sort()
  return names.map((name, index) => {
    const number = Number(name.slice(0, 4))
    if (number !== index + 1) throw new Error(`migration ${name} should have number ${index + 1}`)
    // Version control may change line ends on Windows; the digest must not.
    const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
    return { number, name, sql, digest: createHash('sha256').update(sql).digest('hex') }
  })
}

const REMOVALS =
  /\bDROP\s+(TABLE|COLUMN|VIEW)\b|\bRENAME\s+(TO|COLUMN)\b|\bALTER\s+TABLE\s+\S+\s+(DROP|RENAME)\b/i

/** What in a migration takes something away (rule: migrations only add), or null. Comments are not looked at. */
export function removalIn(sql: string): string | null {
  const bare = sql.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, ' ')
  return REMOVALS.exec(bare)?.[0] ?? null
}
