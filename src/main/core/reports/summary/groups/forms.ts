import { schoolYearInWords } from '../../../excel/writing/school-lines'
import { countOf, type CountedGroup, type CountedRow, rateOf, sumOf } from '../counting'
import { happenedIn, type SchoolFacts } from '../facts'
import { type StudentForms, yearForms } from '../year-forms'
import { strayRecords } from '../stray-records'
import { rowOf } from './student-row'

/** §4.3 no. 2: registration forms of the school year, due of every student. */
export function countForms(facts: SchoolFacts): CountedGroup {
  const all = yearForms(facts)
  const where = (test: (forms: StudentForms['forms']) => boolean) =>
    all.filter(({ forms }) => test(forms)).map(({ student }) => rowOf(student))
  const part = { unit: '人', of: 'forms.due', split: '登记状态' }
  const twice = all.filter(({ forms }) => forms.length > 1)
  return {
    key: 'forms',
    title: '二、家庭及周边环境登记表',
    figures: [
      countOf(
        { key: 'forms.due', label: '应建', unit: '人' },
        all.map(({ student }) => rowOf(student))
      ),
      countOf(
        { key: 'forms.confirmed', label: '已建(已确认)', ...part },
        where((forms) => forms.some(({ confirmed }) => confirmed))
      ),
      countOf(
        { key: 'forms.drafts', label: '草稿', ...part },
        where((forms) => forms.some(({ confirmed }) => !confirmed))
      ),
      countOf(
        { key: 'forms.missing', label: '未建', ...part },
        where((forms) => forms.length === 0)
      ),
      rateOf({ key: 'forms.rate', label: '建档率', unit: '%' }, ['forms.confirmed', 'forms.due']),
      sumOf(
        { key: 'forms.printed', label: '登记表印发份数', unit: '份', whenSome: true },
        printedForms(facts)
      )
    ],
    rules: [
      {
        code: 'form_states',
        whole: 'forms.due',
        parts: ['forms.confirmed', 'forms.drafts', 'forms.missing'],
        message: '这些学生本学年既有已确认的登记表,又有草稿,请打开核对,删除多余的一份。'
      }
    ],
    checks: [
      {
        code: 'two_forms',
        rule: '本学年登记表份数=有登记表的学生数',
        left: all.reduce((total, { forms }) => total + forms.length, 0),
        right: all.filter(({ forms }) => forms.length > 0).length,
        message: '这些学生本学年有两份登记表,请打开核对,删除多余的一份。',
        rows: twice.map(({ student }) => rowOf(student))
      },
      ...strayRecords(facts, 'environment_forms')
    ],
    notes: [
      `登记表按${schoolYearInWords(facts.viewing.schoolYear)}统计,已建指经家长确认的;填表时间晚于统计日期的不计。`
    ]
  }
}

/** Copies that the publicity register says were printed of the form; nothing else records them. */
function printedForms(facts: SchoolFacts): CountedRow[] {
  return facts
    .records('publicity')
    .filter(({ values }) => values.type === '资料印发' && String(values.theme ?? '').includes('登记表'))
    .filter(({ values }) => happenedIn(facts, values.date) && typeof values.copies === 'number')
    .map((record) => ({
      register: 'publicity',
      id: record.id,
      place: facts.placeOf(record),
      amount: record.values.copies as number
    }))
}
