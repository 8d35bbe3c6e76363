import { useRef, useState } from 'react'
import { Alert, Button, Layout } from 'antd'
import { registers } from '@shared/registers'
import { call } from '../api'
import { AboutPage } from '../features/about/about-page'
import { BackupsPage } from '../features/backups/backups-page'
import { ChangeLogPage } from '../features/change-log/change-log-page'
import { SettingsPage } from '../features/settings/settings-page'
import { ImportHistory } from '../registers/import/import-history'
import { RegisterPage, type RegisterPageHandle } from '../registers/register-page'
import { thisSchoolYear } from '../registers/school-years'
import { closeSession, useOpenSession, useSession } from '../session'
import { useAction } from '../ui/use-action'
import { type Place, TopBar } from './top-bar'
import { useIdleLock } from './use-idle-lock'

/** The open ledger: the bar at the top and the page below it. */
export default function MainWindow(props: { version: string; onRestore: () => void }) {
  const { settings, demo } = useOpenSession()
  const { locked } = useSession()
  const { busy, run } = useAction()
  const [place, setPlace] = useState<Place>('register')
  const [schoolYear, setSchoolYear] = useState(thisSchoolYear)
  const [search, setSearch] = useState('')
  const page = useRef<RegisterPageHandle>(null)
  useIdleLock(settings.autoLockMinutes, !locked)

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
        place={place}
        onGo={setPlace}
        schoolYear={schoolYear}
        onSchoolYear={setSchoolYear}
        search={search}
        onSearch={(text) => {
          setSearch(text)
          setPlace('register')
        }}
        onToFound={() => page.current?.enter()}
      />
      <Layout.Content className="below-bar">
        <div className="whole-window" style={place === 'register' ? undefined : { display: 'none' }}>
          <RegisterPage
            register={registers.students}
            schoolYear={schoolYear}
            search={search}
            shown={place === 'register'}
            handle={page}
            onImportHistory={() => setPlace('imports')}
          />
        </div>
        {place === 'imports' && <ImportHistory />}
        {place === 'log' && <ChangeLogPage />}
        {place === 'backups' && <BackupsPage onRestore={props.onRestore} />}
        {place === 'settings' && <SettingsPage />}
        {place === 'about' && (
          <AboutPage
            programmeName={settings.programmeName}
            schoolName={settings.schoolName}
            version={props.version}
          />
        )}
      </Layout.Content>
    </Layout>
  )
}
