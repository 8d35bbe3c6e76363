import type { MemberValues, RecordValues, RegisterDeclaration } from '@shared/registers'
import type { Card, CardRow } from '../../excel/writing/card-sheet'
import type { MarkedText } from '../../excel/writing/marks'
import { inWords } from '../../excel/writing/school-lines'
import { type CardFrame, type CardSubject, GRID_WIDTHS } from './card-frame'
import { block, composed, wholeLine } from './flow-rows'
import { aboutChild, aidRows, familyBlanks, guardianshipRows } from './left-behind-rows'

const SIGNATURES = ['单位负责人(签名):', '复核人(签名):', '填表人(签名):']
const SIGNATURES_HEIGHT = 30

/**
 * The official card of a left-behind child (农村留守儿童基本情况登记表, annex 1 of the registration of 2016 by 民政部,
 * 教育部 and 公安部; §1.4): its blanks in its words and order, filled from the facts as they stand on `frame.asOf`.
 * What the school hid stays blank; the form itself is not the school's to change.
 */
export function leftBehindCard(
  register: RegisterDeclaration,
  { sheetName, values }: CardSubject,
  { schoolName, day, asOf }: CardFrame
): Card {
  const shown = withoutHidden(register, values)
  const facts = shown as MemberValues
  const blank = Object.keys(values).every((key) => key === 'name' || key === 'className')
  const filled = blank ? '' : inWords(day)
  return {
    name: sheetName,
    widths: GRID_WIDTHS,
    rows: [
      whole('农村留守儿童基本情况登记表', 'title'),
      whole(
        composed(`填报单位(盖章):{学校}${' '.repeat(30)}填报日期:{填报日期}`, {
          学校: schoolName,
          填报日期: filled
        }),
        'line'
      ),
      ...block('个人基本情况', aboutChild(facts)),
      ...block('家庭情况', familyBlanks(shown)),
      ...block('实际监护情况', guardianshipRows(shown)),
      ...block('其他情况', aidRows(facts)),
      signatures(),
      ...notes(blank ? '    年    月    日' : inWords(asOf)).map((note) => whole(note, 'note'))
    ]
  }
}

function whole(text: string | MarkedText, kind: 'title' | 'line' | 'note') {
  return wholeLine(text, kind, GRID_WIDTHS.length)
}

function withoutHidden({ fields }: RegisterDeclaration, values: RecordValues): RecordValues {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !fields[key]?.hidden))
}

function signatures(): CardRow {
  const [first = '', ...others] = SIGNATURES
  return {
    cells: [
      { text: first, columns: 9, kind: 'line' },
      ...others.map((text) => ({ text, columns: 8, kind: 'line' as const }))
    ],
    height: SIGNATURES_HEIGHT
  }
}

/** What the notes under the official form ask of those who fill it in, in short; `asOf` is the cut-off date in words. */
function notes(asOf: string): (string | MarkedText)[] {
  return [
    composed(
      '注:1.登记对象:父母双方外出务工,或一方外出务工、另一方无监护能力,不能与父母正常共同生活,且不满十六周岁的农村户籍儿童;年龄和各项情况计算到{统计日期}。选择项在括号内划“√”。',
      { 统计日期: asOf }
    ),
    '2.患病指重特大疾病。祖父母、外祖父母或父母已去世的,相应栏内填“—”。父母务工地点填写到省(区、市)和市。',
    '3.监护情况:监护人较好履行职责、生活教育和身心健康有较好保障的为较好;基本履行、有基本保障但有潜在风险的为一般;无人监护、父或母无监护能力或受委托人能力不足的为差。',
    '4.辍学指义务教育阶段辍学;不在学指14岁至16岁未在学。'
  ]
}
