import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type RegisterDeclaration, registers } from '@shared/registers'
import { projectFolder } from './source-files'

const glossary = readFileSync(join(projectFolder, 'docs', 'glossary.md'), 'utf8').replace(/ +/g, ' ')

test.each(Object.values<RegisterDeclaration>(registers))(
  'the glossary has every field of $key',
  (register) => {
    const owners: Pick<RegisterDeclaration, 'fields'>[] = [register, ...Object.values(register.collections)]
    const fields = owners.flatMap((owner) => Object.entries(owner.fields))
    const missing = fields
      .map(([key, { label }]) => `| ${label} | \`${key}\` |`)
      .filter((line) => !glossary.includes(line))
    expect(missing).toEqual([])
  }
)
