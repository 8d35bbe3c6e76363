import {
  type ComponentType,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
  useState
} from 'react'
import { Spin, Tabs } from 'antd'
import type { StudentFile } from '@shared/api/students'
import { useSession } from '../../session'
import { today } from '../../ui/moment'
import { useMayLeave } from '../../ui/use-may-leave'
import { BasicsTab } from './basics-tab'
import { FamilyTab } from './family-tab'
import { FormTab } from './form-tab'
import { LeftBehindTab } from './left-behind-tab'
import './student.css'
import { StudentHead } from './student-head'
import { StudentWarnings } from './student-warnings'
import type { FurtherTabProps, TabKey, TabWork } from './tab-work'
import { TimelineTab } from './timeline-tab'
import { useClassNames } from './use-class-names'
import { useClassNeighbours } from './use-class-neighbours'
import { usePageKeys } from './use-page-keys'
import { useStudentFile } from './use-student-file'

const TABS: { key: TabKey; label: string }[] = [
  { key: 'basics', label: '基本情况' },
  { key: 'family', label: '家庭成员' },
  { key: 'form', label: '登记表' },
  { key: 'leftBehind', label: '留守情况' },
  { key: 'visits', label: '家访' },
  { key: 'timeline', label: '时间线' }
]

/** What the window around can ask of the page. */
export interface StudentPageHandle {
  /** Whether the page may be left: asks where something is unsaved. */
  mayLeave: () => Promise<boolean>
}

interface StudentPageProps {
  id: number
  schoolYear: number
  /** What is shown at first. */
  firstTab: TabKey
  /** The cut-off date at first; without one it is today. */
  firstDay: string | undefined
  handle: Ref<StudentPageHandle>
  /** Puts another student in the place of this one; the way back stays. */
  onReplace: (id: number) => void
  /** Opens another student; the way back leads here. */
  onOpenStudent: (id: number) => void
  onBack: () => void
  /** The tab of another feature: the home visits to the student. */
  visits: ComponentType<FurtherTabProps>
}

/** Everything about one student on one page. */
export function StudentPage(props: StudentPageProps) {
  const { id, schoolYear, onReplace, onBack, visits: Visits } = props
  const { locked } = useSession()
  const [tab, setTab] = useState(props.firstTab)
  const [asOf, setAsOf] = useState(() => props.firstDay ?? today())
  const { file, reload } = useStudentFile(id, schoolYear, asOf, onBack)
  const { previous, next } = useClassNeighbours(file?.student, schoolYear)
  const classNames = useClassNames(schoolYear)
  const work = useRef<TabWork>(null)
  const section = useRef<HTMLElement>(null)
  const askToLeave = useMayLeave()
  const mayLeave = useCallback(() => askToLeave(work.current?.unsaved ?? false), [askToLeave])
  useImperativeHandle(props.handle, () => ({ mayLeave }), [mayLeave])

  const go = useCallback(
    async (next: TabKey | undefined) => {
      if (next && (await mayLeave())) setTab(next)
    },
    [mayLeave]
  )
  const goTo = useCallback((place: number) => void go(TABS[place]?.key), [go])
  usePageKeys({
    active: !locked,
    work,
    previous,
    next,
    onOpen: onReplace,
    onTab: goTo,
    onBack
  })

  const common = { schoolYear, classNames, work, onChanged: reload }
  function contentOf(key: TabKey, of: StudentFile) {
    if (key === 'basics') return <BasicsTab file={of} {...common} />
    if (key === 'family') return <FamilyTab file={of} {...common} onOpenStudent={props.onOpenStudent} />
    if (key === 'form') return <FormTab file={of} {...common} />
    if (key === 'visits')
      return <Visits studentId={of.student.id} schoolYear={schoolYear} onOpenStudent={props.onOpenStudent} />
    if (key === 'timeline') return <TimelineTab id={of.student.id} />
    return <LeftBehindTab file={of} {...common} asOf={asOf} onAsOf={setAsOf} />
  }
  // What opened the page may be gone with the page below: the keyboard begins here, unless a tab took it.
  const shown = file !== null
  useEffect(() => {
    const inside = section.current?.contains(document.activeElement)
    if (shown && !inside) section.current?.focus()
  }, [id, shown])

  if (!file) return <Spin className="student-loading" />
  return (
    <section
      ref={section}
      tabIndex={-1}
      className="student-page"
      aria-label={`学生档案:${String(file.student.values.name ?? '')}`}
    >
      <StudentHead file={file} previous={previous} next={next} onOpen={onReplace} onBack={onBack} />
      <StudentWarnings file={file} onGo={(next) => void go(next)} onSettled={reload} />
      <Tabs
        key={`${id}.${schoolYear}`}
        className="student-tabs"
        activeKey={tab}
        onChange={(next) => void go(next as TabKey)}
        destroyOnHidden
        items={TABS.map(({ key, label }) => ({ key, label, children: contentOf(key, file) }))}
      />
    </section>
  )
}
