import { expect, test } from 'vitest'
import { sourceFiles } from './source-files'

const migrations = sourceFiles(['resources/migrations'], ['.sql'])

test.each(migrations)('$path only adds', ({ text }) => {
  const statements = text.replace(/--.*$/gm, '')
  expect(statements).not.toMatch(/\b(DROP|RENAME|REPLACE|TRUNCATE)\b/i)
  expect(statements).not.toMatch(/\bDELETE\s+FROM\b/i)
  expect(statements).not.toMatch(/ON\s+DELETE\s+CASCADE/i)
})

test('migrations are numbered without gaps', () => {
  const numbers = migrations.map(({ path }) => Number(/(\d{4})_\w+\.sql$/.exec(path)?.[1]))
  expect(numbers.sort((a, b) => a - b)).toEqual(migrations.map((_, index) => index + 1))
})
