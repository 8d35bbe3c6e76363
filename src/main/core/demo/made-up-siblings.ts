import type { Chance } from './chance'
import type { DemoClass, DemoFamily } from './made-up-student'

/** So many families wait for another child at most. */
const FAMILIES_WITH_SIBLINGS = 400

/** Gives one child in twelve a family that has a child in another grade: siblings for somebody to confirm. */
export function createFamilies(chance: Chance) {
  const families: { grade: number; family: DemoFamily }[] = []

  function familyFor({ grade }: DemoClass): DemoFamily | undefined {
    if (!chance.happens(1 / 12)) return undefined
    const place = families.findIndex((one) => one.grade !== grade)
    return place < 0 ? undefined : families.splice(place, 1)[0]?.family
  }
  function remember({ grade }: DemoClass, family: DemoFamily) {
    if (family.surname === '' || !chance.happens(0.2)) return
    families.push({ grade, family })
    if (families.length > FAMILIES_WITH_SIBLINGS) families.shift()
  }
  return { familyFor, remember }
}
