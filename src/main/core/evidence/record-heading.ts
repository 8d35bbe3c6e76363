import type { FieldValue, RecordValues, RegisterDeclaration } from '@shared/registers'

/** The fields that say what a record is about without naming anybody, the first that is filled counts. */
const TOPICS = ['title', 'topic', 'theme', 'category', 'kind', 'type', 'problemKind']

/** The day that a record is about, `YYYY-MM-DD` or coarser; empty where it has none. */
export function dayOf({ dated }: RegisterDeclaration, values: RecordValues): string {
  return text(values[dated?.from ?? 'filledOn'])
}

/** What a record is about: 家访 常规. Never a name of a person. */
export function topicOf({ recordLabel }: RegisterDeclaration, values: RecordValues): string {
  const topic = TOPICS.map((key) => text(values[key])).find((word) => word !== '')
  return topic ? `${recordLabel} ${topic}` : recordLabel
}

function text(value: FieldValue | RecordValues[string] | undefined): string {
  return typeof value === 'string' ? value : ''
}
