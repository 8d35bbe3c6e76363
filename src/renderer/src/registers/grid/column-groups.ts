import type { ColDef, ColGroupDef } from 'ag-grid-community'
import type { FieldDeclaration } from '@shared/registers'

/** A column with the header that it stands under, if any. */
export interface GroupedColumn<Row> {
  column: ColDef<Row>
  group?: string
}

/** What a column is called: under a group only what the group does not say. */
export function headerOf({ group, groupLabel, label }: FieldDeclaration): string {
  return group ? (groupLabel ?? label) : label
}

/** Puts columns of one group that stand side by side under its header; one that stands apart has the header again. */
export function underGroups<Row>(columns: GroupedColumn<Row>[]): (ColDef<Row> | ColGroupDef<Row>)[] {
  const result: (ColDef<Row> | ColGroupDef<Row>)[] = []
  for (const { column, group } of columns) {
    const last = result.at(-1)
    if (group === undefined) result.push(column)
    else if (last && 'children' in last && last.headerName === group) last.children.push(column)
    else result.push({ headerName: group, children: [column] })
  }
  return result
}
