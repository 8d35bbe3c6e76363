import { describe, expect, test } from 'vitest'
import type { Issue } from '@shared/api/imports'
import type { MemberValues } from '@shared/registers'
import { score, type ImportJson } from './score'
import { studentTruth } from './workbooks/truth'

const warning: Issue = { field: 'phone', severity: 'warning', code: 'phone_length', message: '' }

function row(
  number: number,
  values: ImportJson['rows'][number]['values'],
  more: Partial<ImportJson['rows'][number]> = {}
) {
  return { sheet: 'Sheet1', row: number, action: 'create' as const, values, issues: [], ...more }
}

describe('score', () => {
  test('counts right cells, and wrong ones with and without an issue', () => {
    const truth = studentTruth([{ name: '甲乙', phone: '1', address: '某村' }])
    const rows = [row(2, { name: '甲乙', phone: '2', address: '他村' }, { issues: [warning] })]
    const outcome = score('f', truth, { rows })
    expect(outcome).toMatchObject({ cells: 3, right: 1 })
    expect(outcome.silentErrors.map((cell) => cell.field)).toEqual(['address'])
  })

  test('counts a pupil that is missing and one that nobody knows', () => {
    const outcome = score('f', studentTruth([{ name: '甲乙' }]), { rows: [row(2, { name: '合计' })] })
    expect(outcome.silentErrors).toHaveLength(2)
  })

  test('counts a pupil refused without need as wrong, but not as silent', () => {
    const rows = [
      row(2, { name: '甲乙' }, { action: 'rejected' }),
      row(3, { name: '合计' }, { action: 'rejected' })
    ]
    const outcome = score('f', studentTruth([{ name: '甲乙', grade: 3 }]), { rows })
    expect(outcome).toMatchObject({ cells: 2, right: 0, silentErrors: [] })
    expect(outcome.noise.map((entry) => entry.row)).toEqual([3])
  })

  test('asks for every flag and every refusal', () => {
    const truth = studentTruth([{ name: '甲乙', phone: null }], {
      flagged: [{ row: 2, field: 'phone' }],
      rejected: [3]
    })
    const person = { name: '甲乙' }
    const bad = score('f', truth, { rows: [row(2, person), row(3, { name: '丙丁' })] })
    expect(bad.unflagged).toHaveLength(1)
    expect(bad.silentErrors).toHaveLength(1)
    const good = {
      rows: [row(2, person, { issues: [warning] }), row(3, {}, { action: 'rejected' as const })]
    }
    expect(score('f', truth, good)).toMatchObject({ right: 3, unflagged: [], silentErrors: [] })
  })

  test('judges members one by one, and those that were added', () => {
    const truth = studentTruth([{ name: '甲乙', guardians: [{ name: '甲父', relation: '父亲' }] }])
    const guardians: MemberValues[] = [{ name: '甲父', relation: '母亲' }, { name: '谁' }]
    const outcome = score('f', truth, { rows: [row(2, { name: '甲乙', guardians })] })
    expect(outcome.wrong.map((cell) => cell.field)).toEqual(['guardians.0.relation', 'guardians.1.name'])
  })
})
