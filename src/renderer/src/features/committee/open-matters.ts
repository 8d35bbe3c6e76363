import type { MatterRegister, OpenMatter } from '@shared/api/committee'
import type { ShownRecord } from '@shared/api/records'
import { textOf } from '../../registers/fields'

/**
 * What earlier meetings of the same kind left open: of the same level and class, as parents see it. A meeting without a
 * day comes after all others.
 */
export function openBefore(
  open: readonly OpenMatter[],
  register: MatterRegister,
  { id, values }: Pick<ShownRecord, 'id' | 'values'>
): OpenMatter[] {
  const text = (key: string) => textOf((values[key] ?? null) as string | null)
  const day = text('date') || '9999'
  return open.filter(
    (matter) =>
      matter.register === register &&
      matter.id !== id &&
      matter.level === text('level') &&
      matter.className === text('className') &&
      matter.date <= day
  )
}

/** The meeting where something was raised, in one line: 三(2)班 期中座谈会 2026-11-10. */
export function meetingText({ className, level, title, date }: OpenMatter): string {
  return [className || (level === '学校' ? '全校' : level), title, date].filter(Boolean).join(' ')
}
