import type { Filter } from '@shared/api/records'

/** The models of the three kinds of column filter, as the grid keeps them. */
export type ColumnFilter =
  | { kind: 'choice'; chosen: string[] }
  | { kind: 'dates'; from: string; to: string }
  | { filterType: 'text'; type?: string | null; filter?: string | null }

const TEXT_OPERATORS = ['contains', 'equals', 'startsWith', 'blank', 'notBlank'] as const

/** The grid's filters, by column, as conditions of a view. */
export function filtersOf(model: Record<string, ColumnFilter>): Filter[] {
  return Object.entries(model).flatMap(([field, filter]): Filter[] => {
    if ('filterType' in filter) {
      const operator = TEXT_OPERATORS.find((known) => known === filter.type)
      if (!operator) return []
      if (operator === 'blank' || operator === 'notBlank') return [{ field, operator }]
      return [{ field, operator, value: filter.filter ?? '' }]
    }
    if (filter.kind === 'choice') return [{ field, operator: 'in', value: filter.chosen }]
    return [
      ...(filter.from ? [{ field, operator: 'from' as const, value: filter.from }] : []),
      ...(filter.to ? [{ field, operator: 'to' as const, value: filter.to }] : [])
    ]
  })
}
