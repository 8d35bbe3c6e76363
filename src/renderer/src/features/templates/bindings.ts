import type { BindableField, Binding, KnownFact, TemplateColumn, TemplateSheet } from '@shared/api/templates'

/** What the school and the file are called in the choice. */
const FACTS: Record<KnownFact, string> = {
  schoolName: '学校名称',
  filledBy: '填报人',
  day: '填报日期',
  schoolYear: '学年',
  term: '学期',
  className: '所选班级',
  grade: '所选年级',
  rows: '人数(条数)',
  programmeName: '台账名称'
}
const COUNTS: Record<string, string> = { home_visits: '家访次数(本学年)' }

/** A binding as the text that a choice holds: `field:fatherPhone`. */
export function keyOf(binding: Binding): string {
  if (binding.kind === 'field') return `field:${binding.field}`
  if (binding.kind === 'fields') return `fields:${binding.fields.join('+')}:${binding.between}`
  if (binding.kind === 'fact') return `fact:${binding.fact}`
  return binding.kind === 'count' ? `count:${binding.register}` : binding.kind
}

/** The binding behind a choice. A fixed text begins empty. */
export function bindingOf(key: string): Binding {
  const [kind = '', what = ''] = key.split(':')
  if (kind === 'field') return { kind, field: what }
  if (kind === 'fields')
    return { kind, fields: what.split('+'), between: key.slice(kind.length + what.length + 2) }
  if (kind === 'fact' && Object.hasOwn(FACTS, what)) return { kind, fact: what as KnownFact }
  if (kind === 'count') return { kind, register: what }
  if (kind === 'serial') return { kind }
  return kind === 'fixed' ? { kind, text: '' } : { kind: 'none' }
}

interface Choice {
  value: string
  label: string
}

/** Everything a column can be filled with, in groups; a binding to several fields is offered where the column has it. */
export function choicesFor(fields: readonly BindableField[], present: Binding) {
  const groups = [...new Set(fields.map(({ group }) => group))]
  const labelOf = (key: string) => fields.find(({ field }) => field === key)?.label ?? key
  const several: Choice[] =
    present.kind === 'fields'
      ? [{ value: keyOf(present), label: present.fields.map(labelOf).join('和') }]
      : []
  return [
    {
      label: '常用',
      title: '常用',
      options: [
        { value: 'none', label: '不填' },
        ...several,
        { value: 'serial', label: '序号' },
        { value: 'fixed', label: '固定文字' },
        ...Object.entries(COUNTS).map(([register, label]) => ({ value: `count:${register}`, label })),
        ...Object.entries(FACTS).map(([fact, label]) => ({ value: `fact:${fact}`, label }))
      ]
    },
    ...groups.map((group) => ({
      label: group,
      title: group,
      options: fields
        .filter((field) => field.group === group)
        .map(({ field, label }) => ({ value: `field:${field}`, label }))
    }))
  ]
}

/** Below this confidence (0–1) a column is to be looked at. */
export const SURE = 0.7

/** What is to be looked at first: required columns without anything, then others without, then those that are not sure. */
export function doubtfulFirst({ columns }: TemplateSheet): TemplateColumn[] {
  const rank = ({ binding, required, confidence, formula }: TemplateColumn) => {
    if (formula) return 4
    if (binding.kind === 'none') return required ? 0 : 1
    return confidence < SURE ? 2 : 3
  }
  return columns
    .map((column, at) => ({ column, at }))
    .sort((one, other) => rank(one.column) - rank(other.column) || one.at - other.at)
    .map(({ column }) => column)
}

/** Sheets that records fill. */
export function isFillable({ kind, source }: TemplateSheet): boolean {
  return (kind === 'list' || kind === 'card') && source !== null
}
