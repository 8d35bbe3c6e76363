import type { Summary, SummaryMonths } from '@shared/api/summary'
import { linesOf, valueAt } from '../sheet'

/** One kind of bar of a chart; null where the number cannot be known. */
export interface ChartSeries {
  name: string
  values: (number | null)[]
}

/** A chart as it is drawn: bars over categories, stacked where a whole is divided. */
export interface ChartData {
  key: string
  title: string
  /** 人, 份, 次 or % */
  unit: string
  stacked: boolean
  categories: string[]
  series: ChartSeries[]
}

/** A chart over the lines of a report, by the keys of its figures. */
interface LineChart {
  key: string
  title: string
  stacked: boolean
  figures: string[]
}

const COMPLETION: LineChart = {
  key: 'completion',
  title: '登记表建档',
  stacked: true,
  figures: ['forms.confirmed', 'forms.drafts', 'forms.missing']
}
const OTHERS: LineChart[] = [
  { key: 'visitRate', title: '家访率', stacked: false, figures: ['visits.rate'] },
  { key: 'leftBehind', title: '留守儿童', stacked: true, figures: ['leftBehind.one', 'leftBehind.both'] },
  { key: 'attendance', title: '家长会出席率', stacked: false, figures: ['meetings.attendanceRate'] },
  { key: 'training', title: '家长学校参训率', stacked: false, figures: ['trainings.attendanceRate'] }
]

/** The charts of a report that have something to show. None of them names anybody. */
export function chartsOf(summary: Summary, months: SummaryMonths | undefined): ChartData[] {
  const charts = [
    lineChart(summary, COMPLETION),
    ...(months ? [monthChart(months)] : []),
    ...OTHERS.map((chart) => lineChart(summary, chart))
  ]
  return charts.filter(({ series }) =>
    series.some(({ values }) => values.some((value) => value !== null && value > 0))
  )
}

/** One number that stands large on the wall. */
export interface LargeNumber {
  label: string
  text: string
}

const LARGE = [
  'students.total',
  'forms.rate',
  'visits.rate',
  'leftBehind.total',
  'meetings.attendanceRate',
  'trainings.sessions'
]

/** The numbers of the whole school that stand large on the wall, as far as the report knows them. */
export function largeNumbers(summary: Summary): LargeNumber[] {
  return LARGE.flatMap((key) => {
    const figure = figureOf(summary, key)
    const value = valueAt(summary, summary.values, key, 'school')
    return figure && value !== null ? [{ label: figure.label, text: `${value}${figure.unit}` }] : []
  })
}

/** Lines with a class, grade or stage; the whole school where the report has no other line. */
function lineChart(summary: Summary, { key, title, stacked, figures }: LineChart): ChartData {
  const known = figures.flatMap((figure) => figureOf(summary, figure) ?? [])
  const parts = linesOf(summary, known).filter(({ kind }) => ['stage', 'grade', 'class'].includes(kind))
  const lines = parts.length > 0 ? parts : summary.lines.filter(({ kind }) => kind === 'school')
  return {
    key,
    title,
    unit: known[0]?.unit ?? '',
    stacked,
    categories: lines.map(({ label, kind }) => (kind === 'school' ? '全校' : label)),
    series: known.map((figure) => ({
      name: figure.label,
      values: lines.map((line) => valueAt(summary, summary.values, figure.key, line.key))
    }))
  }
}

function monthChart({ months, series }: SummaryMonths): ChartData {
  const years = new Set(months.map((month) => month.slice(0, 4)))
  return {
    key: 'visitMonths',
    title: '每月家访次数',
    unit: '次',
    stacked: true,
    categories: months.map((month) => (years.size > 2 ? month : `${Number(month.slice(5))}月`)),
    series: series.map(({ label, counts }) => ({ name: label, values: counts }))
  }
}

function figureOf({ groups }: Summary, key: string) {
  return groups.flatMap(({ figures }) => figures).find((figure) => figure.key === key)
}
