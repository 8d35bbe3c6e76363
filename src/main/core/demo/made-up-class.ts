import type { MemberValues, RecordValues } from '@shared/registers'
import { formatClassName } from '@shared/rules/class-names'
import type { Chance } from './chance'
import { adultName, surname } from './made-up-names'
import type { DemoClass } from './made-up-student'

/** A made-up child as far as visits and meetings need it. */
export interface DemoPupil {
  id: number
  name: string
  leftBehind: RecordValues[string]
  guardians: MemberValues[]
  /** The other children of the family, known once the whole school is filled. */
  siblings: DemoPupil[]
}

/** A class with its children and those who teach it. */
export interface DemoRoom {
  place: DemoClass
  /** Who teaches what; the class teacher is the first. */
  teachers: readonly { name: string; subject: string }[]
  /** The class teacher. */
  teacher: string
  pupils: DemoPupil[]
}

/** A class before its children are in it. */
export function openRoom(chance: Chance, place: DemoClass): DemoRoom {
  const teachers = ['语文', '数学', '英语'].map((subject) => ({ name: teacherName(chance), subject }))
  return { place, teachers, teacher: teachers[0]?.name ?? '', pupils: [] }
}

/** A grown-up's name for a teacher; two in three are women. */
export function teacherName(chance: Chance): string {
  return adultName(chance, surname(chance), chance.happens(0.66) ? '女' : '男')
}

/** The child of a record that was just written. */
export function pupilOf(id: number, { name, leftBehind = null, guardians }: RecordValues): DemoPupil {
  return {
    id,
    name: String(name),
    leftBehind,
    guardians: Array.isArray(guardians) ? guardians : [],
    siblings: []
  }
}

/** Makes children with the same first adult brothers and sisters of one another. */
export function introduceSiblings(rooms: readonly DemoRoom[]): void {
  const families = new Map<string, DemoPupil[]>()
  for (const pupil of rooms.flatMap(({ pupils }) => pupils)) {
    const [adult] = pupil.guardians
    if (!adult?.phone) continue
    const key = `${String(adult.name)} ${String(adult.phone)}`
    const family = families.get(key) ?? []
    for (const other of family) {
      other.siblings.push(pupil)
      pupil.siblings.push(other)
    }
    families.set(key, [...family, pupil])
  }
}

/** The grade of a class in a school year; null before it was there. */
export function gradeIn(
  { place: { entry, grade, schoolStart } }: DemoRoom,
  schoolYear: number
): number | null {
  if (entry.entryYear > schoolYear) return null
  return grade - (schoolStart + grade - 1 - schoolYear)
}

/** The classes that were there in a school year, with the name they had: 三(2)班. */
export function roomsIn(rooms: readonly DemoRoom[], schoolYear: number) {
  return rooms.flatMap((room) => {
    const grade = gradeIn(room, schoolYear)
    return grade === null ? [] : [{ room, grade, className: formatClassName(grade, room.place.classNo) }]
  })
}

/** A class as a record keeps it. */
export function storedClass({ place: { entry, classNo } }: DemoRoom): RecordValues {
  return { stage: entry.stage, entryYear: entry.entryYear, classNo }
}
