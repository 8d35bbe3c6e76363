import type { SessionOpened } from '@shared/api/session'
import { Button } from 'antd'
import { call } from '../api'
import { SignIn } from '../features/sign-in/sign-in'
import { closeSession } from '../session'
import { CentredCard } from '../ui/centred-card'
import { useAction } from '../ui/use-action'

/** Covers the ledger until the password is given again; the page behind it keeps what was being done. */
export function LockScreen(props: { opened: SessionOpened; onOpen: (opened: SessionOpened) => void }) {
  const { run } = useAction()
  if (props.opened.demo) {
    const leave = () =>
      run(async () => {
        await call('session.endDemo', {})
        closeSession()
      })
    return (
      <CentredCard title="试用已锁定" note="试用没有密码,锁定后只能结束。虚构的数据会清除。">
        <Button type="primary" block onClick={leave}>
          结束试用
        </Button>
      </CentredCard>
    )
  }
  return (
    <SignIn
      title={props.opened.settings.programmeName}
      userName={props.opened.userName}
      note="台账已锁定,请重新登录。刚才的页面和没有保存的内容还在。"
      onOpen={props.onOpen}
    />
  )
}
