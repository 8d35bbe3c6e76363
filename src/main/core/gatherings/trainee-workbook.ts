import type { Trainee } from '@shared/api/gatherings'
import type { FileContent } from '@shared/api/messages'
import { registers } from '@shared/registers'
import { calendarDay } from '../calendar-day'
import type { Call } from '../context'
import type { ListColumn, ListRow } from '../excel/writing/list-sheet'
import { writeListWorkbook } from '../excel/writing/list-workbook'
import { workbookFileName } from '../excel/writing/names'
import { informationLine, partOf, schoolYearInWords, signatureLine } from '../excel/writing/school-lines'
import { logExport } from '../exports/log-export'

const LABEL = '家长学校学员名册'
const COLUMNS: readonly ListColumn[] = [
  { header: '序号', width: 5 },
  { header: '班级', width: 9 },
  { header: '学生姓名', width: 10 },
  { header: '学员姓名', width: 10 },
  { header: '主要参加人', width: 8 },
  { header: '应参加次数', width: 8 },
  { header: '参加次数', width: 7 },
  { header: '学时', width: 6 },
  { header: '缺席次数', width: 7 },
  { header: '补课次数', width: 7 },
  { header: '出席率(%)', width: 8 },
  { header: '是否结业', width: 7 }
]

/** The trainees of the family school as the list that is filed each year; a line in the log of looks. */
export function traineeWorkbook(
  { ledger, core, session }: Call,
  trainees: readonly Trainee[],
  chosen: { schoolYear: number; grade?: number | undefined; classNo?: number | undefined }
): FileContent {
  const { schoolName, trainingAbsences } = ledger.settings()
  const now = core.options.now()
  const day = calendarDay(now)
  const part = partOf(chosen)
  const bytes = writeListWorkbook({
    sheets: [
      {
        name: part || LABEL,
        title: `${schoolName}${schoolYearInWords(chosen.schoolYear)}${part}${LABEL}`,
        information: informationLine(schoolName, session.displayName, day),
        columns: COLUMNS,
        rows: trainees.map(rowOf),
        notes: [
          `注:按已登记出席情况的授课统计。缺席后补课(补访)的不计入缺席次数;一学年缺席不超过 ${trainingAbsences} 次的结业。`
        ],
        signatures: signatureLine,
        frozenColumns: 3
      }
    ]
  })
  logExport(ledger, { register: registers.trainings, session, at: now.toISOString() })
  return { name: workbookFileName(schoolName, part, LABEL, day), bytes }
}

function rowOf(trainee: Trainee, index: number): ListRow {
  const { className, name, parentName, mostly, expected, attended, hours, absences, madeUp } = trainee
  return [
    index + 1,
    className,
    name,
    parentName,
    mostly,
    expected,
    attended,
    hours,
    absences,
    madeUp,
    trainee.rate,
    trainee.graduates === null ? null : trainee.graduates ? '是' : '否'
  ]
}
