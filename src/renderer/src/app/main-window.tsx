import { useEffect, useRef, useState } from 'react'
import { Alert, Button, Layout } from 'antd'
import { findRegister, type RegisterKey } from '@shared/registers'
import { call } from '../api'
import { AboutPage } from '../features/about/about-page'
import { AccountsPage } from '../features/accounts/accounts-page'
import { AnnualPage } from '../features/annual/annual-page'
import { BackupsPage } from '../features/backups/backups-page'
import { ChangeLogPage } from '../features/change-log/change-log-page'
import { FormTemplatesPage } from '../features/form-templates/form-templates-page'
import { FormFieldsPage } from '../features/form-fields/form-fields-page'
import { SettingsPage } from '../features/settings/settings-page'
import { StudentPage } from '../features/student/student-page'
import type { TabKey } from '../features/student/tab-work'
import { SummaryPage } from '../features/summary/summary-page'
import { FillTemplatePage } from '../features/templates/fill-template-page'
import { TodoPage } from '../features/todo/todo-page'
import { VisitsTab } from '../features/visits/visits-tab'
import { WarningsPage } from '../features/warnings/warnings-page'
import { WordingsPage } from '../features/wordings/wordings-page'
import { FindStudent } from '../registers/find-student'
import { ImportHistory } from '../registers/import/import-history'
import type { RegisterPageHandle, WantedRecord } from '../registers/register-page'
import { thisSchoolYear } from '../registers/school-years'
import { closeSession, currentSession, useOpenSession, useSession } from '../session'
import { PrintPreview } from '../ui/print-preview/print-preview'
import { somethingLiesOver } from '../ui/something-lies-over'
import { useLeavingAll } from '../ui/unsaved'
import { useAction } from '../ui/use-action'
import type { Place } from './places'
import { RegisterPlaces } from './register-places'
import { TopBar } from './top-bar'
import { useIdleLock } from './use-idle-lock'
import { useStudentTrail } from './use-student-trail'

/** What of a student somebody wants to see who comes from a page. */
const FIRST_TABS: Partial<Record<Place, TabKey>> = {
  environment_forms: 'form',
  left_behind_children: 'leftBehind',
  home_visits: 'visits'
}

/** The open ledger: the bar at the top, the page below it, and over it the student who is open. */
export default function MainWindow(props: { version: string; onRestore: () => void }) {
  const { settings, demo } = useOpenSession()
  const { locked } = useSession()
  const { busy, run } = useAction()
  const [place, setPlace] = useState<Place>('students')
  const [schoolYear, setSchoolYear] = useState(thisSchoolYear)
  const [searches, setSearches] = useState<Partial<Record<RegisterKey, string>>>({})
  const [finding, setFinding] = useState(false)
  /** A template that is being filled stays while somebody corrects a record. */
  const [filling, setFilling] = useState(false)
  if (place === 'templates' && !filling) setFilling(true)
  const [wanted, setWanted] = useState<WantedRecord | null>(null)
  const page = useRef<RegisterPageHandle>(null)
  /** The report stays as it was asked for while a record behind it is looked at on another page. */
  const [reported, setReported] = useState(false)
  if (place === 'summary' && !reported) setReported(true)
  const { student, leaving, close, ...trail } = useStudentTrail()
  const leavingAll = useLeavingAll()
  useIdleLock(settings.autoLockMinutes, !locked)
  useFindKey(!locked, () => setFinding(true))

  const register = isRegister(place) ? place : null
  const go = (next: Place) =>
    void leavingAll(() => {
      close()
      setPlace(next)
    })
  function search(text: string) {
    const searched = register ?? 'students'
    void leavingAll(() => {
      close()
      setSearches((before) => ({ ...before, [searched]: text }))
      setPlace(searched)
    })
  }
  function openRecord(key: string, id?: number) {
    if (!isRegister(key as Place)) return
    setWanted(id === undefined ? null : { register: key, id })
    go(key as Place)
  }
  const endDemo = () =>
    run(async () => {
      await call('session.endDemo', {})
      closeSession()
    })

  return (
    <Layout className="whole-window">
      {demo && (
        <Alert
          banner
          type="warning"
          title="正在试用:这里的学生全是虚构的,结束试用后清除。请不要录入真实学生。"
          action={
            <Button size="small" loading={busy} onClick={endDemo}>
              结束试用
            </Button>
          }
        />
      )}
      <TopBar
        place={student === null ? place : null}
        onGo={go}
        schoolYear={schoolYear}
        onSchoolYear={(year) => void leaving(() => setSchoolYear(year))}
        search={register ? (searches[register] ?? '') : ''}
        onSearch={search}
        onToFound={() => page.current?.enter()}
        onFindStudent={() => setFinding(true)}
        onSignOut={() => void leavingAll(() => void signOut())}
      />
      <Layout.Content className="below-bar">
        <div className="whole-window" style={student === null ? undefined : { display: 'none' }}>
          <RegisterPlaces
            place={student === null ? register : null}
            schoolYear={schoolYear}
            searches={searches}
            handle={page}
            onImportHistory={() => go('imports')}
            onFillTemplate={() => go('templates')}
            wanted={wanted}
            onOpenStudent={trail.open}
            onOpenRegister={openRecord}
          />
          {place === 'todo' && (
            <TodoPage shown={student === null} onOpenStudent={trail.open} onOpenRecord={openRecord} />
          )}
          {place === 'warnings' && (
            <WarningsPage schoolYear={schoolYear} shown={student === null} onOpenStudent={trail.open} />
          )}
          {reported && (
            <div className="whole-window" style={place === 'summary' ? undefined : { display: 'none' }}>
              <SummaryPage
                schoolYear={schoolYear}
                shown={place === 'summary' && student === null}
                onOpenStudent={trail.open}
                onOpenRegister={openRecord}
              />
            </div>
          )}
          {place === 'annual' && <AnnualPage />}
          {place === 'imports' && <ImportHistory />}
          {place === 'log' && <ChangeLogPage />}
          {place === 'backups' && <BackupsPage onRestore={props.onRestore} />}
          {place === 'accounts' && <AccountsPage />}
          {place === 'fields' && <FormFieldsPage />}
          {place === 'wordings' && <WordingsPage />}
          {filling && (
            <div className="whole-window" style={place === 'templates' ? undefined : { display: 'none' }}>
              <FillTemplatePage
                schoolYear={schoolYear}
                shown={place === 'templates' && student === null}
                onOpenStudent={trail.open}
                onOpenRecord={openRecord}
              />
            </div>
          )}
          {place === 'forms' && <FormTemplatesPage />}
          {place === 'settings' && <SettingsPage />}
          {place === 'about' && (
            <AboutPage
              programmeName={settings.programmeName}
              schoolName={settings.schoolName}
              version={props.version}
            />
          )}
        </div>
        {student !== null && (
          <StudentPage
            id={student}
            schoolYear={schoolYear}
            firstTab={FIRST_TABS[place] ?? 'basics'}
            firstDay={trail.firstDay}
            handle={trail.page}
            onReplace={trail.replace}
            onOpenStudent={trail.open}
            onBack={trail.back}
            visits={VisitsTab}
          />
        )}
      </Layout.Content>
      <FindStudent
        title="查找学生"
        action="打开学生档案"
        open={finding}
        schoolYear={schoolYear}
        onClose={() => setFinding(false)}
        onFound={trail.open}
      />
      <PrintPreview />
    </Layout>
  )
}

async function signOut() {
  const session = currentSession()
  closeSession()
  await call('session.signOut', {}, { session }).catch(() => undefined)
}

/** Ctrl+K from anywhere in the open ledger. */
function useFindKey(active: boolean, onFind: () => void) {
  const find = useRef(onFind)
  useEffect(() => {
    find.current = onFind
  })
  useEffect(() => {
    if (!active) return
    function pressed(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      if (!somethingLiesOver()) find.current()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [active])
}

function isRegister(place: Place): place is RegisterKey {
  return findRegister(place) !== undefined
}
