import type { Filter, View } from '@shared/api/records'
import type { FieldValue, RegisterDeclaration } from '@shared/registers'
import type { Ledger } from '../database/ledger'
import { compareShown } from './compare-shown'
import { composedStore } from './composed'
import type { Condition } from './view-conditions'
import type { Viewing } from './viewing'

/**
 * Filters and sorts by what is worked out and stands in no table. All records of the register are composed once; of
 * the registers that have such columns a school holds hundreds, not tens of thousands.
 */
export class ComputedColumns {
  private rows: Map<number, Record<string, FieldValue>> | null = null

  constructor(
    private readonly ledger: Ledger,
    private readonly register: RegisterDeclaration,
    private readonly viewing: Viewing
  ) {}

  has(field: string): boolean {
    return Object.hasOwn(this.register.fields, field) && this.register.fields[field]?.of === 'computed'
  }

  /** The records whose value meets a filter. */
  condition(filter: Filter): Condition {
    const ids = [...this.read()].flatMap(([id, values]) =>
      compareShown(values[filter.field], filter) ? [id] : []
    )
    return { sql: 'id IN (SELECT value FROM json_each(?))', parameters: [JSON.stringify(ids)] }
  }

  /** Ids that are sorted otherwise already, sorted by the computed columns among `sort`; what is empty comes last. */
  sort(ids: number[], sort: NonNullable<View['sort']>): number[] {
    const keys = sort.filter(({ field }) => this.has(field))
    if (keys.length === 0) return ids
    const rows = this.read()
    const sorted = [...ids]
    for (const { field, descending } of [...keys].reverse()) {
      const direction = descending ? -1 : 1
      const valueOf = (id: number) => rows.get(id)?.[field] ?? null
      sorted.sort((one, other) => {
        const [left, right] = [valueOf(one), valueOf(other)]
        if (left === null || right === null) return Number(left === null) - Number(right === null)
        return left < right ? -direction : left > right ? direction : 0
      })
    }
    return sorted
  }

  private read() {
    if (this.rows) return this.rows
    const ids = this.ledger.sqlite
      .prepare<unknown[], number>(`SELECT id FROM ${this.register.table}`)
      .pluck()
      .all()
    const records = composedStore(this.ledger, this.register, this.viewing).readMany(ids)
    this.rows = new Map(records.map(({ id, values }) => [id, values as Record<string, FieldValue>]))
    return this.rows
  }
}
