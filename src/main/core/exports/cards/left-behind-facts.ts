import type { MemberValues, RecordValues } from '@shared/registers'
import { CHOICES_JOINED_BY } from '@shared/rules/choices'
import { answerOf, type Parent, textOf } from '@shared/rules/left-behind-history'
import { readRelation, type StandardRelation } from '@shared/rules/relations'
import { familyOf } from './family-rows'

/** Words by which a family notes a death; the register has a field for it for parents only. */
const DEATH = /去世|过世|已故|亡故|病故|身故|逝世|不在世/

/** A family member as the official card asks for it; dead by the parent's history or by the family's note. */
export interface Relative {
  member: MemberValues
  deceased: boolean
}

const PARENT_KEYS: Record<Parent, 'father' | 'mother'> = { 父亲: 'father', 母亲: 'mother' }

/** A father, mother or grandparent among the family members, by any word for the relation: 爷爷 is 祖父. */
export function relativeOf(values: RecordValues, relation: StandardRelation): Relative {
  const member =
    familyOf(values).find((one) => readRelation(textOf(one, 'relation')).standard === relation) ?? {}
  const noted = ['relationNote', 'workplace', 'job'].some((field) => DEATH.test(textOf(member, field)))
  const key = relation === '父亲' || relation === '母亲' ? PARENT_KEYS[relation] : null
  return { member, deceased: noted || (key !== null && values[`${key}Alive`] === false) }
}

/**
 * 身体情况 from the student's health, disability and illness; nothing where they do not say. 患病 means a grave
 * illness (note 3 of the form): only the field for it says so, not a remark on the health.
 */
export function healthState(facts: MemberValues): string[] {
  const health = textOf(facts, 'health')
  const disabled = isNamed(textOf(facts, 'disability')) || health.includes('残疾')
  const states = [...(disabled ? ['残疾'] : []), ...(isNamed(textOf(facts, 'illness')) ? ['患病'] : [])]
  return states.length === 0 && /健康|良好/.test(health) ? ['健康'] : states
}

function isNamed(text: string) {
  return text !== '' && !/^(?:无|否|没有)/.test(text)
}

/** Whether both parents are away on the cut-off day; null where the facts do not say. */
export function bothAway(facts: MemberValues): boolean | null {
  const answers = [answerOf(facts, 'fatherAway'), answerOf(facts, 'motherAway')]
  if (answers.includes(false) || facts.fatherAlive === false || facts.motherAlive === false) return false
  return answers.includes(null) ? null : true
}

/**
 * Whether one parent is away and the other, at home, cannot care; a dead parent cannot either. As in definition A
 * (§2.6), a parent at home is able to care unless the facts say otherwise.
 */
export function oneAwayOtherIncapable(facts: MemberValues): boolean | null {
  const sides = [
    ['father', 'mother'],
    ['mother', 'father']
  ] as const
  const found = sides.some(
    ([one, other]) =>
      facts[`${one}Away`] === true && facts[`${other}Away`] !== true && isIncapable(facts, other)
  )
  if (found) return true
  return sides.every(([one]) => answerOf(facts, `${one}Away`) !== null) ? false : null
}

function isIncapable(facts: MemberValues, parent: 'father' | 'mother') {
  return facts[`${parent}CanCare`] === false || facts[`${parent}Alive`] === false
}

/** 监护类型 as the official card divides it, from who looks after the child and how well (§1.4, §2.7). */
export function guardianshipOf({ guardianshipType, assessment, entrusted }: MemberValues): string[] {
  if (guardianshipType === '无人监护') return ['无人监护']
  if (assessment === '较好') return ['监护情况较好']
  if (assessment === '一般') return ['监护情况一般']
  if (assessment !== '差') return []
  return guardianshipType === '父母' && entrusted !== true
    ? ['父或母无监护能力']
    : ['受委托监护人监护能力不足']
}

const OFFICIAL_INCOMES: Record<string, string> = {
  打工: '打工收入',
  种养殖: '种养殖业',
  政府救助: '政府救助',
  亲朋接济: '亲朋接济'
}

/** 家庭经济来源 in the words of the official card; what it does not name is 其他. */
export function incomeOf(facts: MemberValues): string[] {
  return choicesOf(facts, 'incomeSources').map((source) => OFFICIAL_INCOMES[source] ?? '其他')
}

/** The labels that a field of several choices holds. */
export function choicesOf(facts: MemberValues, field: string): string[] {
  return textOf(facts, field).split(CHOICES_JOINED_BY).filter(Boolean)
}
