import { isInGroup } from '@shared/rules/visit-groups'
import type { Split } from '../../splits'
import { countOf, type CountedGroup, type CrossCheck } from '../counting'
import { balance, divide } from '../divide'
import type { CountedStudent, SchoolFacts } from '../facts'
import { type StudentForms, yearForms } from '../year-forms'
import { rowOf } from './student-row'

const KNOWN = { group: 'families', key: 'families.known', unit: '人' }

/** By the form of the year; a child whom the roster knows as an orphan is one. */
const byFamilyType: Split<StudentForms> = {
  group: '家庭类型',
  parts: [
    part('complete', '双亲完整'),
    part('single', '单亲'),
    part('divorced', '离异'),
    part('remarried', '重组'),
    part('orphans', '孤儿'),
    part('bereaved', '丧亲'),
    part('grandparents', '隔代'),
    { ...part('inPrison', '父母服刑'), whenSome: true },
    { ...part('inRehabilitation', '父母戒毒'), whenSome: true },
    part('other', '其他')
  ],
  unknown: part('unknown', '未填'),
  headerOf: familyTypeOf
}

/** What the roster says of a student, each a figure of its own: a child may be in several. */
const ROSTER = [
  ['lowIncome', '低保', ({ lowIncome }) => lowIncome === true],
  ['disabled', '残疾', hasDisability],
  ['migrant', '随迁子女', ({ migrantChild }) => migrantChild === true],
  ['poverty', '建档立卡(脱贫户)', ({ registeredPoverty }) => registeredPoverty === true]
] as const satisfies readonly (readonly [string, string, (values: CountedStudent['values']) => boolean])[]

/** §4.3 no. 3: family types by the forms of the year, and children in difficulties by the roster. */
export function countFamilies(facts: SchoolFacts): CountedGroup {
  const all = yearForms(facts)
  const known = all.filter((one) => one.forms.length > 0 || familyTypeOf(one) !== null)
  const row = ({ student }: StudentForms) => rowOf(student)
  const where = (test: (values: CountedStudent['values']) => boolean) =>
    facts.students.filter(({ values }) => test(values)).map(rowOf)
  return {
    key: 'families',
    title: '三、家庭类型与困境儿童',
    figures: [
      countOf({ key: KNOWN.key, label: '已登记家庭情况的学生', unit: '人' }, known.map(row)),
      ...divide(byFamilyType, KNOWN, known, row),
      ...ROSTER.map(([key, label, test]) =>
        countOf({ key: `families.${key}`, label, unit: '人' }, where(test))
      ),
      countOf({ key: 'families.inNeed', label: '困境儿童', unit: '人' }, where(isInNeed))
    ],
    rules: [
      balance(byFamilyType, KNOWN, {
        code: 'family_type_unknown',
        message: '这些学生的登记表没有填写家庭类型,或者不是表中的选项,请在登记表中补填。'
      })
    ],
    checks: [orphanCheck(known)],
    notes: [
      '家庭类型取自本学年登记表,花名册登记为孤儿的按孤儿计,每名学生只计一类;低保、残疾、随迁、建档立卡取自花名册,一名学生可以同时计入几项。',
      '困境儿童按花名册中的孤儿、低保、建档立卡、残疾统计(国发〔2016〕36号),每名学生只计一次。'
    ]
  }
}

function part(key: string, header: string) {
  return { key, header, label: header }
}

function familyTypeOf({ student, forms }: StudentForms): string | null {
  return student.values.orphan === true ? '孤儿' : (forms[0]?.familyType ?? null)
}

function isInNeed(values: CountedStudent['values']): boolean {
  return isInGroup('困境儿童', { student: values, leftBehindType: null, reportedLeftBehind: false })
}

/** The disability of isInGroup alone. */
function hasDisability({ disabled, disability }: CountedStudent['values']): boolean {
  const asked: CountedStudent['values'] = {
    ...(disabled === undefined ? {} : { disabled }),
    ...(disability === undefined ? {} : { disability })
  }
  return isInNeed(asked)
}

/** An orphan by the roster and by the form is the same child, where both say something. */
function orphanCheck(known: readonly StudentForms[]): CrossCheck {
  const compared = known.filter(
    ({ student, forms: [form] }) => typeof student.values.orphan === 'boolean' && form?.familyType
  )
  const byForm = ({ forms: [form] }: StudentForms) => form?.familyType === '孤儿'
  const byRoster = ({ student }: StudentForms) => student.values.orphan === true
  return {
    code: 'orphan_differs',
    rule: '登记表家庭类型为孤儿的学生=花名册中的孤儿',
    left: compared.filter(byForm).length,
    right: compared.filter(byRoster).length,
    message: '这些学生是不是孤儿,登记表与花名册不一致,请核对后更正。',
    rows: compared
      .filter((one) => byForm(one) !== byRoster(one))
      .map((one) => ({
        ...rowOf(one.student),
        note: `花名册:${byRoster(one) ? '是孤儿' : '不是孤儿'};登记表:${one.forms[0]?.familyType}`
      }))
  }
}
