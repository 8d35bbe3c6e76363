import type { AnnualWord } from '@shared/api/annual'
import type { Summary, SummaryFigure } from '@shared/api/summary'

/**
 * The numbers of a report as marks of a document, for the whole school: the group and the figure, 家访.次数; where a
 * group has several figures of that name, with what they divide, 留守儿童.性别.男.
 */
export function wordsOf({ groups, lines, values, before }: Summary): AnnualWord[] {
  const school = lines.findIndex(({ kind }) => kind === 'school')
  return groups.flatMap(({ title, figures }) => {
    const group = title.slice(title.indexOf('、') + 1)
    return figures.map((figure): AnnualWord => {
      const { key, label, split } = figure
      const several = figures.filter((other) => other.label === label).length > 1
      const now = values[key]?.[school] ?? null
      return {
        mark: [group, ...(several && split !== undefined ? [split] : []), label].join('.'),
        value: now === null ? null : written(now, figure),
        comparedWithBefore: compared(now, before?.values[key]?.[school] ?? null, figure),
        figure: key
      }
    })
  })
}

function written(value: number, { kind }: SummaryFigure): string {
  return kind === 'rate' ? `${value}%` : String(value)
}

function compared(now: number | null, before: number | null, { kind }: SummaryFigure): string | null {
  if (now === null || before === null) return null
  const change = Math.round((now - before) * 100) / 100
  if (change === 0) return '持平'
  const unit = kind === 'rate' ? '个百分点' : ''
  return `${change > 0 ? '增加' : '减少'}${Math.abs(change)}${unit}`
}
