import type { FieldValue, RecordValues, RegisterDeclaration } from '@shared/registers'
import type { Card, CardRow } from '../../excel/writing/card-sheet'
import { schoolYearInWords } from '../../excel/writing/school-lines'
import { type CardFrame, type CardSubject, GRID_COLUMNS as COLUMNS, GRID_WIDTHS } from './card-frame'
import { aboutStudent, besidePhoto, laterBlocks, opinions, type PlacedField } from './environment-layout'
import { familyOf, familyRows } from './family-rows'
import { block, type CardItem, composed, flowRows, wholeLine } from './flow-rows'
import { shippedLabel } from './shipped-label'
import { printedValue } from './printed-value'

const PHOTO_COLUMNS = 4
const GAP = ' '.repeat(6)
const SIGNATURES_HEIGHT = 32

/**
 * The registration form of a student's family and surroundings (§1.3) on one page: six blocks, a label left of each
 * value. Labels, options and hidden fields are those of the declaration given. Sensitive fields (habits of parents,
 * signs of harm) are left out, because a printed card goes from hand to hand; `withSensitive` prints them.
 */
export function environmentCard(
  register: RegisterDeclaration,
  { sheetName, values }: CardSubject,
  frame: CardFrame,
  withSensitive = false
): Card {
  const items = (placed: readonly PlacedField[]) =>
    placed.flatMap(({ key, ...place }): CardItem[] => {
      const field = register.fields[key]
      if (!field || field.hidden || field.internal || (field.sensitive && !withSensitive)) return []
      const printed = printedValue(field, values[key] as FieldValue | undefined)
      return [{ label: field.label, mark: shippedLabel(register, key), ...printed, ...place }]
    })
  const family = register.collections.guardians
  return {
    name: sheetName,
    widths: GRID_WIDTHS,
    rows: [
      wholeLine(titleOf(register, frame), 'title', GRID_WIDTHS.length),
      wholeLine(lineOf(register, values, frame), 'line', GRID_WIDTHS.length),
      ...block('学生情况', [
        ...withPhoto(flowRows(items(besidePhoto), COLUMNS - PHOTO_COLUMNS)),
        ...flowRows(items(aboutStudent), COLUMNS)
      ]),
      ...(family ? block('家庭成员', familyRows(family, familyOf(values), frame.day, COLUMNS)) : []),
      ...laterBlocks.flatMap(({ heading, fields }) => block(heading, flowRows(items(fields), COLUMNS))),
      ...block('意见签名', [...flowRows(items(opinions), COLUMNS), signatures()])
    ]
  }
}

/** With the school year, from which an import knows the year of the form. */
function titleOf({ label }: RegisterDeclaration, { programmeName, schoolYear }: CardFrame) {
  const programme = programmeName.replace(/台账$/, '')
  return composed(`{工程名称}学生${label}({学年})`, {
    工程名称: programme && `“${programme}”工程`,
    学年: schoolYearInWords(schoolYear)
  })
}

function lineOf({ fields }: RegisterDeclaration, { className, filledOn }: RecordValues, frame: CardFrame) {
  const day = fields.filledOn
  const form = ['学校:{学校}', '班级:{班级}', ...(day && !day.hidden ? [`${day.label}:{填表时间}`] : [])]
  return composed(form.join(GAP), {
    学校: frame.schoolName,
    班级: typeof className === 'string' ? className : '',
    填表时间: day ? printedValue(day, filledOn as FieldValue | undefined).text : ''
  })
}

/** The photo stands right of the first rows. */
function withPhoto(rows: readonly CardRow[]): CardRow[] {
  return rows.map((row, index) =>
    index === 0
      ? {
          ...row,
          cells: [...row.cells, { text: '照片', columns: PHOTO_COLUMNS, rows: rows.length, kind: 'value' }]
        }
      : row
  )
}

function signatures(): CardRow {
  const texts = ['家长签名:', '班主任签名:', '政教处审核(盖章):', '填表日期:']
  return {
    cells: texts.map((text) => ({ text, columns: COLUMNS / texts.length, kind: 'signature' })),
    height: SIGNATURES_HEIGHT
  }
}
