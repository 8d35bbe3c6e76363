import type { VisitGroup } from '@shared/rules/visit-plan'
import { call } from '../../api'
import type { NewRecord } from '../../registers/form/use-record-draft'
import { today } from '../../ui/moment'

/** What the next visit most likely has in common with the last one that somebody logged. */
export interface LastVisit {
  method: string
  teachers: string
}

const FIRST_METHOD = '上门家访'

/** The words of 家访类别 for the groups of the plan; everybody else is visited as a matter of course. */
const CATEGORIES: Partial<Record<VisitGroup, string>> = { 留守儿童: '留守', 困境儿童: '困境' }

/** How and by whom the account logged visits last; until then, at home and by whoever is signed in. */
export async function lastVisit(displayName: string): Promise<LastVisit> {
  const { carried } = await call('typing.offers', { register: 'home_visits' })
  return { method: carried.method ?? FIRST_METHOD, teachers: carried.teachers ?? displayName }
}

/** The category of visits to children of these groups; empty where they are of several. */
export function categoryOf(groups: readonly (VisitGroup | undefined)[]): string {
  const words = new Set(groups.map((group) => (group && CATEGORIES[group]) ?? '常规'))
  const [first = ''] = words
  return words.size === 1 ? first : ''
}

/** What the form of a new visit to one child begins with: today, and otherwise as the last one. */
export async function visitSeed(
  studentId: number,
  group: VisitGroup | undefined,
  displayName: string
): Promise<NewRecord> {
  const texts = { visitDate: today(), category: categoryOf([group]), ...(await lastVisit(displayName)) }
  return { studentId, texts }
}
