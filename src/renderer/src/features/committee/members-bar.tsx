import { useCallback, useState } from 'react'
import { Badge, Button, Space } from 'antd'
import { SwapOutlined, UserDeleteOutlined } from '@ant-design/icons'
import { call } from '../../api'
import type { RegisterBarProps } from '../../registers/register-bar'
import { useLoaded } from '../../ui/use-loaded'
import { EndingDialog } from './ending-dialog'
import { RenewDialog } from './renew-dialog'
import './committee.css'

/** Over the members of the committee: who is in office, whose term ends, and what is done about it. */
export function MembersBar({ changes, onChanged }: RegisterBarProps) {
  const [opened, setOpened] = useState<'ending' | 'renew' | null>(null)
  const load = useCallback(() => call('committee.ending', {}), [])
  const { value: standing } = useLoaded(load, changes)
  const ending = standing?.ending ?? []
  const close = () => setOpened(null)
  return (
    <div className="register-bar" role="group" aria-label="任期情况">
      <span className="bar-figures" role="status">
        {standing && (
          <>
            <span>今天在任 {standing.inOffice} 人</span>
            <span>30 天内任期将满 {standing.endingSoon} 人</span>
          </>
        )}
      </span>
      <Space size={6}>
        <Badge dot={ending.length > 0}>
          <Button
            size="small"
            icon={<UserDeleteOutlined aria-hidden />}
            disabled={ending.length === 0}
            onClick={() => setOpened('ending')}
          >
            待确认离任({ending.length})
          </Button>
        </Badge>
        <Button
          size="small"
          icon={<SwapOutlined aria-hidden />}
          disabled={!standing || standing.renewable.length === 0}
          onClick={() => setOpened('renew')}
        >
          换届
        </Button>
      </Space>
      {opened === 'ending' && <EndingDialog ending={ending} onChanged={onChanged} onClose={close} />}
      {opened === 'renew' && standing && (
        <RenewDialog members={standing.renewable} onChanged={onChanged} onClose={close} />
      )}
    </div>
  )
}
