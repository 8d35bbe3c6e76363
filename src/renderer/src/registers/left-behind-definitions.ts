import type { LeftBehindDefinition } from '@shared/api/session'

const WORDS: Record<LeftBehindDefinition, string> = {
  A: '国务院 2016:双方外出,或一方外出另一方无监护能力,未满 16 岁',
  B: '学籍系统:一方或双方外出满三个月',
  C: '教育部门:一方或双方连续外出满三个月',
  D: '江西 2007:一方或双方外出,农村户籍,不问时长'
}

/** The definitions of a left-behind child (domain §2.6) to choose from, each with what it asks in one line. */
export const definitionChoices = Object.entries(WORDS).map(([definition, words]) => ({
  value: definition as LeftBehindDefinition,
  label: `${definition} ${words}`
}))
