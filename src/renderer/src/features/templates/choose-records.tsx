import { useCallback, useMemo } from 'react'
import { Checkbox, Segmented, Select, Space } from 'antd'
import type { SheetView, TemplateSheet } from '@shared/api/templates'
import { findRegister } from '@shared/registers'
import { formatClassName } from '@shared/rules/class-names'
import { call } from '../../api'
import { gradeName } from '../../registers/class-choice'
import { DayInput } from '../../registers/day-input'
import { countedRecords } from '../../registers/fields'
import { DEFINITIONS } from '../../registers/left-behind-definitions'
import { schoolYearChoices } from '../../registers/school-years'
import { useEverybody } from '../../session'
import { useLoaded } from '../../ui/use-loaded'
import { isFillable } from './bindings'
import type { RecordChoice } from './record-choice'

interface ChooseRecordsProps {
  sheets: readonly TemplateSheet[]
  choice: RecordChoice
  views: SheetView[]
  onChoice: (choice: RecordChoice) => void
}

const TERMS = [
  { value: 0, label: '全学年' },
  { value: 1, label: '第一学期' },
  { value: 2, label: '第二学期' }
]
const CHOICES = Object.entries(DEFINITIONS).map(([value, { name }]) => ({
  value: value as keyof typeof DEFINITIONS,
  label: name
}))

/** Which records go into the sheets, with how many they are. */
export function ChooseRecords({ sheets, choice, views, onChoice }: ChooseRecordsProps) {
  const everybody = useEverybody()
  const { schoolYear } = choice
  const change = (part: Partial<RecordChoice>) => onChoice({ ...choice, ...part })
  const loadClasses = useCallback(
    () => call('records.classes', { register: 'students', schoolYear }),
    [schoolYear]
  )
  const { value: classes = [] } = useLoaded(loadClasses)
  const asked = JSON.stringify(views)
  const loadCounts = useCallback(() => countsOf(JSON.parse(asked) as SheetView[]), [asked])
  const { value: counts } = useLoaded(loadCounts)
  const fillable = sheets.filter(isFillable)
  const of = (test: (source: string) => boolean) => fillable.some(({ source }) => test(source ?? ''))
  const leftBehind = of((source) => source === 'left_behind_children')
  const places = useMemo(() => {
    const grades = [...new Set(classes.flatMap(({ grade }) => grade ?? []))].sort((one, other) => one - other)
    return grades.flatMap((grade) => [
      { value: String(grade), label: gradeName(grade) },
      ...classes
        .filter((one) => one.grade === grade && one.classNo !== null)
        .map(({ classNo }) => ({ value: `${grade}-${classNo}`, label: formatClassName(grade, classNo ?? 0) }))
    ])
  }, [classes])

  return (
    <div role="group" aria-label="填哪些记录" className="template-records">
      <Space size={12} wrap>
        <Select
          aria-label="填表学年"
          style={{ width: 150 }}
          value={schoolYear}
          options={schoolYearChoices()}
          onChange={(year) => change({ schoolYear: year })}
        />
        {of((source) => findRegister(source)?.dated !== undefined) && (
          <Segmented
            aria-label="学期"
            options={TERMS}
            value={choice.term ?? 0}
            onChange={(term) => change({ term: term === 1 || term === 2 ? term : undefined })}
          />
        )}
        <Select
          aria-label="填表范围"
          style={{ width: 130 }}
          showSearch={{ optionFilterProp: 'label' }}
          value={
            choice.grade === undefined
              ? ''
              : choice.classNo === undefined
                ? String(choice.grade)
                : `${choice.grade}-${choice.classNo}`
          }
          options={[{ value: '', label: everybody }, ...places]}
          onChange={(value) => {
            const [grade, classNo] = value === '' ? [] : value.split('-').map(Number)
            change({ grade, classNo })
          }}
        />
        {leftBehind && (
          <>
            <Segmented
              aria-label="填哪些学生"
              value={choice.now}
              onChange={(now) => change({ now })}
              options={[
                { value: true, label: '现在留守' },
                { value: false, label: '全部登记的' }
              ]}
            />
            <Select
              aria-label="填表口径"
              style={{ width: 170 }}
              popupMatchSelectWidth={false}
              value={choice.definition}
              options={CHOICES}
              onChange={(definition) => change({ definition })}
            />
          </>
        )}
        <label>
          截止日期{' '}
          <DayInput
            label="填表截止日期"
            day={choice.asOf}
            onDay={(day) => change(day === null ? {} : { asOf: day })}
          />
        </label>
      </Space>
      <div role="status" aria-label="要填的记录">
        {fillable.map((sheet) => {
          const register = findRegister(sheet.source ?? '')
          const count = counts?.[sheet.sheet]
          const text = register && count !== undefined ? countedRecords(register, count) : ''
          const part = sheet.part && choice.grade === undefined ? `${sheet.part.name}:` : ''
          if (fillable.length === 1) return <strong key={sheet.sheet}>{`${part}要填 ${text}`}</strong>
          return (
            <Checkbox
              key={sheet.sheet}
              checked={!choice.without.includes(sheet.sheet)}
              onChange={({ target }) =>
                change({
                  without: target.checked
                    ? choice.without.filter((one) => one !== sheet.sheet)
                    : [...choice.without, sheet.sheet]
                })
              }
            >
              {sheet.name}:{part}
              {text}
            </Checkbox>
          )
        })}
      </div>
    </div>
  )
}

async function countsOf(views: readonly SheetView[]): Promise<Record<number, number>> {
  const counts: Record<number, number> = {}
  for (const { sheet, view } of views) {
    counts[sheet] = (await call('records.list', { view, offset: 0, limit: 1 })).total
  }
  return counts
}
