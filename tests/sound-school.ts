import { type MemberValues, type RecordValues, registers } from '@shared/registers'
import { openChangeSet, openWriter } from '../src/main/core/records/writer'
import { temporaryCore, type TemporaryCore } from './temporary-core'
import { madeUpIdNumber } from './temporary-ledger'

/** The day on which reports of the sound school are made. */
export const SOUND_DAY = '2026-11-20'
const NOW = new Date(`${SOUND_DAY}T08:00:00+08:00`)
const AWAY: MemberValues = {
  alive: true,
  away: true,
  since: '2024-02',
  place: '广东省深圳市',
  placeRange: '省外'
}
const HOME: MemberValues = { alive: true, away: false }
const CARED: MemberValues = {
  guardianName: '示例祖母',
  guardianRelation: '奶奶',
  entrusted: true,
  noticeGiven: true,
  assessment: '一般',
  careLevel: '中',
  pairedTeacher: '示例老师'
}

interface Child {
  name: string
  classNo: number
  student: RecordValues
  parents?: [father: MemberValues, mother: MemberValues]
}

const children: Child[] = [
  {
    name: '甲一',
    classNo: 1,
    student: { gender: '男', boarding: '住校', leftBehind: '双亲留守' },
    parents: [AWAY, AWAY]
  },
  { name: '甲二', classNo: 1, student: { gender: '女', boarding: '走读', leftBehind: '非留守' } },
  {
    name: '乙一',
    classNo: 2,
    student: { gender: '女', boarding: '走读', leftBehind: '单亲留守' },
    parents: [AWAY, HOME]
  },
  { name: '乙二', classNo: 2, student: { gender: '男', boarding: '走读' } }
]

/**
 * A small school in which every sum comes out: four children of 三(1)班 and 三(2)班 with confirmed forms of 2026, two of
 * them left behind. Answers with the ids of the students by name.
 */
export function soundSchool(): { school: TemporaryCore; ids: Record<string, number> } {
  const school = temporaryCore(() => NOW)
  school.ledger.writeSettings({ homeCounty: '江西省抚州市临川区' })
  const ids: Record<string, number> = {}
  const session = { accountId: 1, displayName: '德育处' }
  school.ledger.sqlite.transaction(() => {
    const set = openChangeSet(school.ledger, {
      origin: 'form',
      label: '新增',
      session,
      at: NOW.toISOString()
    })
    const students = openWriter(set, registers.students)
    const forms = openWriter(set, registers.environment_forms)
    const records = openWriter(set, registers.left_behind_children)
    for (const [place, { name, classNo, student, parents }] of children.entries()) {
      const birthDate = `2017-05-0${place + 1}`
      const studentId = students.create({
        name,
        stage: '小学',
        entryYear: 2024,
        classNo,
        birthDate,
        idNumber: madeUpIdNumber(birthDate, `00${place + 1}`),
        ...student
      })
      ids[name] = studentId
      forms.create({
        studentId,
        schoolYear: 2026,
        formState: '已确认',
        filledOn: '2026-09-10',
        familyType: '双亲完整'
      })
      if (!parents) continue
      const [father, mother] = parents
      const parentStates = [
        { parent: '父亲', ...father },
        { parent: '母亲', ...mother }
      ]
      records.create({ studentId, parentStates, careStates: [CARED] })
    }
  })()
  return { school, ids }
}
