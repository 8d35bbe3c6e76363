import type { MemberValues } from '../registers'
import { ageOn } from './ages'
import type { Examination, ParentOnDay } from './consistency'
import { careStateOn } from './left-behind'
import { textOf } from './left-behind-history'
import { readRelation } from './relations'

const REGISTER = 'left_behind_children'
/** Own reading of domain §1.4: from this age on a guardian is asked about, not refused. */
const OLD = 65
/** 民法典 §17: of age. */
const OF_AGE = 18

/** Who looks after the child, against who is at home (domain §1.4, §2.7; 未成年人保护法 §22). */
export function checkCare(examination: Examination): void {
  const { leftBehind, day, parentsOnDay, warn } = examination
  if (!leftBehind) return
  const care = careStateOn(leftBehind.careStates, day)
  const guardian = care ? guardianOf(examination, care) : undefined
  const parent = parentsOnDay.find((one) => isTheGuardian(one, care, guardian))
  const because = [care, parent?.row]
  if (parent?.dead) {
    warn('guardian_not_living', REGISTER, '登记的实际监护人与家长情况不符,请核对实际监护人。', because)
  } else if (parent?.away === true) {
    const message = `实际监护人登记的是已外出的${parent.parent},请核对由谁照料。`
    warn('guardian_is_away', REGISTER, message, because)
  }
  if (guardian) checkAge(examination, guardian)
  checkAbsentParents(examination, care, parent)
}

function guardianOf({ guardians }: Examination, care: MemberValues): MemberValues | undefined {
  const name = textOf(care, 'guardianName')
  const relation = textOf(care, 'guardianRelation')
  const named = name === '' ? undefined : guardians.find((member) => member.name === name)
  return (
    named ??
    (relation === '' || name !== '' ? undefined : guardians.find((member) => member.relation === relation))
  )
}

function isTheGuardian(
  one: ParentOnDay,
  care: MemberValues | null,
  guardian: MemberValues | undefined
): boolean {
  if (guardian) return guardian === one.member
  return readRelation(textOf(care, 'guardianRelation')).standard === one.parent
}

function checkAge({ day, warn }: Examination, guardian: MemberValues): void {
  const age = ageOn(guardian, day)
  const { name, birthDate, idNumber, age: said, ageYear } = guardian
  const because = [name, birthDate, idNumber, said, ageYear]
  if (age === null) return
  if (age >= OLD) {
    warn('guardian_over_65', REGISTER, `实际监护人已满${OLD}周岁,请了解其监护能力。`, because)
  } else if (age < OF_AGE) {
    warn('guardian_under_18', REGISTER, `实际监护人不满${OF_AGE}周岁,请核对由谁监护。`, because)
  }
}

/** Nobody at home: somebody must be entrusted, and the school told in writing. */
function checkAbsentParents(
  { leftBehind, guardians, parentsOnDay, warn }: Examination,
  care: MemberValues | null,
  guardian: ParentOnDay | undefined
): void {
  const states = leftBehind?.parentStates
  const living = parentsOnDay.filter(({ dead }) => !dead)
  const nobodyAtHome = living.length > 0 && living.every(({ away }) => away === true)
  const someone =
    ['guardianName', 'guardianRelation'].some((field) => textOf(care, field) !== '') ||
    guardians.some(
      ({ isGuardian, relation }) => isGuardian === true && relation !== '父亲' && relation !== '母亲'
    )
  if (care?.guardianshipType === '无人监护') {
    const message =
      '监护类型登记为无人监护,请立即核实并帮助落实监护人;必要时向公安、民政和教育部门报告(未成年人保护法第十一条)。'
    warn('no_guardian_at_all', REGISTER, message, [care])
  } else if (nobodyAtHome && !someone) {
    const message = '父母都不在家,但没有登记实际监护人,请补充。'
    warn('both_away_without_guardian', REGISTER, message, [states, care])
  }
  const cared = someone && !guardian
  if ((care?.entrusted === true || (nobodyAtHome && cared)) && care?.noticeGiven !== true) {
    const message = '孩子由他人照护,但没有登记父母的书面告知(未成年人保护法第二十二条),请向家长收取。'
    const { guardianName, guardianRelation, entrusted } = care ?? {}
    const because = [nobodyAtHome, guardianName, guardianRelation, entrusted]
    warn('entrusted_without_notice', REGISTER, message, because)
  }
}
