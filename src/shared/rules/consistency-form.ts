import type { MemberValues } from '../registers'
import type { Examination } from './consistency'
import { textOf } from './left-behind-history'

const REGISTER = 'environment_forms'

/** The registration form of the year against the facts about the parents, and the family against both. */
export function checkForm(examination: Examination): void {
  const { form, leftBehind, guardians, warn } = examination
  if (form) {
    checkFamilyType(examination, textOf(form as MemberValues, 'familyType'))
    checkGuardianship(examination, textOf(form as MemberValues, 'guardianshipMode'))
  }
  if ((form || leftBehind) && !hasGuardianPhone(guardians)) {
    const because = guardians.map(({ relation, name, isGuardian, phone }) => [
      relation,
      name,
      isGuardian,
      phone
    ])
    warn('no_guardian_phone', 'students', '没有一位监护人登记了电话,请补充,以便遇事联系。', because)
  }
}

/** Whether a guardian has a phone. Where nobody is marked as the guardian, the parents are the guardians (民法典 §27). */
export function hasGuardianPhone(guardians: readonly MemberValues[]): boolean {
  const marked = guardians.filter(({ isGuardian }) => isGuardian === true)
  const asked =
    marked.length > 0
      ? marked
      : guardians.filter(({ relation }) => relation === '父亲' || relation === '母亲')
  return asked.some((member) => textOf(member, 'phone') !== '')
}

function checkFamilyType({ student, parentsOnDay, guardians, warn }: Examination, familyType: string): void {
  const dead = parentsOnDay.filter((one) => one.dead)
  const present = parentsOnDay.filter((one) => !one.dead && (one.row || one.member))
  const because = [
    familyType,
    student.orphan,
    parentsOnDay.map(({ row, member }) => [row?.alive, member?.relation])
  ]
  if (familyType === '双亲完整') {
    const oneOnly = guardians.length > 0 && parentsOnDay.filter(({ member }) => member).length === 1
    if (dead.length > 0 || student.orphan === true) {
      const message = '登记表的家庭类型是双亲完整,与其他地方登记的家长情况不符,请核对。'
      warn('form_type_contradicts', REGISTER, message, because)
    } else if (oneOnly) {
      const message = '登记表的家庭类型是双亲完整,家庭成员中却只有一位家长,请补充另一位或更正家庭类型。'
      warn('form_type_contradicts', REGISTER, message, because)
    }
  } else if (familyType === '孤儿' && present.length > 0) {
    const message = '登记表的家庭类型与其他地方登记的家长情况不符,请核对。'
    warn('form_type_contradicts', REGISTER, message, because)
  }
}

/** Which parents a way of guardianship needs at home. */
const NEEDED: Record<string, readonly string[]> = { 父母共同: ['父亲', '母亲'], 父: ['父亲'], 母: ['母亲'] }

function checkGuardianship({ parentsOnDay, warn }: Examination, mode: string): void {
  const needed = parentsOnDay.filter(({ parent }) => NEEDED[mode]?.includes(parent))
  const because = [mode, needed.map(({ row }) => [row?.alive, row?.away])]
  const gone = needed.filter(({ dead, away }) => dead || away === true)
  const all = needed.length > 0 && gone.length === needed.length
  // 父母共同 with one parent away may still mean that both decide; with one dead it cannot be.
  if (all || (needed.length === 2 && needed.some(({ dead }) => dead))) {
    const message = '登记表的监护方式与登记的家长情况不符(所填的监护人不在家),请核对由谁监护。'
    warn('form_guardianship_contradicts', REGISTER, message, because)
  }
  if (mode === '无人') {
    const message =
      '登记表的监护方式是无人监护,请立即核实并帮助落实监护人;必要时向公安、民政和教育部门报告(未成年人保护法第十一条)。'
    warn('no_guardian_at_all', REGISTER, message, because)
  }
}
