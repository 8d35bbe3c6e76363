import type { ViewSums } from '@shared/api/records'
import { satisfactionRate } from '@shared/rules/satisfaction'

/** Which fields of a register are added up, and what the sums are called in its bar. */
export interface SumLine {
  fields: readonly string[]
  figures: (sums: ViewSums) => readonly Figure[]
}

/** A figure of a bar; `alarm` where it asks for something to be done. */
export interface Figure {
  label: string
  value: string
  alarm?: boolean
}

const figure = (label: string, value: number | string): Figure => ({ label, value: String(value) })

/** So many per cent with one decimal; nothing of nothing is no rate. */
function percent(part: number, whole: number): string {
  return whole > 0 ? `${Math.round((part / whole) * 1000) / 10}%` : '—'
}

/** The figures of the registers that are added up, by register. */
export const sumLines = {
  publicity: {
    fields: ['copies'],
    figures: ({ count, sums }) => [figure('期数', count), figure('份数', sums.copies ?? 0)]
  },
  activities: {
    fields: ['studentCount', 'parentCount'],
    figures: ({ count, sums }) => [
      figure('次数', count),
      figure('学生人次', sums.studentCount ?? 0),
      figure('家长人次', sums.parentCount ?? 0)
    ]
  },
  surroundings: {
    fields: ['state'],
    figures: ({ count, counts }) => {
      const solved = counts.state?.['已解决'] ?? 0
      return [
        figure('次数', count),
        figure('已解决', solved),
        { ...figure('未解决', count - solved), alarm: count > solved },
        figure('销号率', percent(solved, count))
      ]
    }
  },
  open_days: {
    fields: ['parents', 'formsIssued', 'formsReturned'],
    figures: ({ count, sums }) => [
      figure('次数', count),
      figure('到校家长人次', sums.parents ?? 0),
      figure('反馈表发放', sums.formsIssued ?? 0),
      figure('收回', sums.formsReturned ?? 0),
      figure('收回率', percent(sums.formsReturned ?? 0, sums.formsIssued ?? 0))
    ]
  },
  teaching_evaluations: {
    fields: ['issued', 'returned', 'verySatisfied', 'satisfied', 'basicallySatisfied', 'dissatisfied'],
    figures: ({ count, sums }) => {
      const rate = satisfactionRate(sums)
      return [
        figure('条数', count),
        figure('发放', sums.issued ?? 0),
        figure('收回', sums.returned ?? 0),
        figure('收回率', percent(sums.returned ?? 0, sums.issued ?? 0)),
        figure('满意率', rate === null ? '—' : `${rate}%`)
      ]
    }
  }
} as const satisfies Record<string, SumLine>
