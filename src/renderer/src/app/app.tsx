import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { Button, Result, Spin } from 'antd'
import type { SessionOpened, SessionState } from '@shared/api/session'
import { call } from '../api'
import { RestoreBackup } from '../features/backups/restore-backup'
import { FirstRun } from '../features/first-run/first-run'
import { SignIn } from '../features/sign-in/sign-in'
import { closeSession, openSession, useSession } from '../session'
import { sentenceOf } from '../ui/sentence'
import { LockScreen } from './lock-screen'

const MainWindow = lazy(() => import('./main-window'))

/** Shows what the ledger needs first: set-up, sign-in, or the registers. */
export function App() {
  const { opened, locked } = useSession()
  const [state, setState] = useState<SessionState | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [restoring, setRestoring] = useState(false)

  const refresh = useCallback(() => {
    call('session.state', {}).then(setState, (error: unknown) => setFailure(sentenceOf(error)))
  }, [])
  useEffect(refresh, [refresh, opened])

  const programmeName = opened?.settings.programmeName ?? state?.programmeName
  useEffect(() => {
    if (programmeName) document.title = programmeName
  }, [programmeName])

  // Forms, lists and messages lie beside the page in the document: hiding the page alone would leave them readable.
  useEffect(() => {
    document.body.classList.toggle('locked', locked)
  }, [locked])

  function open(session: SessionOpened) {
    setFailure(null)
    openSession(session)
  }
  function restored() {
    setRestoring(false)
    closeSession()
    refresh()
  }

  const restore = <RestoreBackup open={restoring} onClose={() => setRestoring(false)} onRestored={restored} />
  if (failure && !state) {
    return (
      <Result
        status="warning"
        title={failure}
        extra={<Button onClick={() => location.reload()}>重新载入</Button>}
      />
    )
  }
  if (!state) return <Spin fullscreen />
  if (opened) {
    return (
      <>
        <div className="whole-window" style={locked ? { display: 'none' } : undefined}>
          <Suspense fallback={<Spin fullscreen />}>
            <MainWindow version={state.version} onRestore={() => setRestoring(true)} />
          </Suspense>
        </div>
        {locked && <LockScreen opened={opened} onOpen={open} />}
        {restore}
      </>
    )
  }
  return (
    <>
      {state.stage === 'empty' ? (
        <FirstRun onOpen={open} onRestore={() => setRestoring(true)} />
      ) : (
        <SignIn title={state.programmeName} onOpen={open} onRestore={() => setRestoring(true)} />
      )}
      {restore}
    </>
  )
}
