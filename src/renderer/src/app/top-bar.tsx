import { useEffect, useRef } from 'react'
import { Button, Dropdown, Input, type InputRef, Layout, Select, Space, Tooltip } from 'antd'
import { DownOutlined, LockOutlined, SearchOutlined, UserOutlined } from '@ant-design/icons'
import { schoolYearChoices } from '../registers/school-years'
import { useOpenSession } from '../session'
import { PageMenu } from './page-menu'
import type { Place } from './places'
import { lockNow } from './use-idle-lock'

interface TopBarProps {
  /** Null while no page but a student is on the screen. */
  place: Place | null
  onGo: (place: Place) => void
  schoolYear: number
  onSchoolYear: (schoolYear: number) => void
  search: string
  onSearch: (text: string) => void
  /** From the search into what it found, by Enter or the arrow down. */
  onToFound: () => void
  onFindStudent: () => void
  onSignOut: () => void
}

/**
 * Programme, school, school year, the search in the table (Ctrl+F) and for a student (Ctrl+K), pages and the person
 * signed in.
 */
export function TopBar(props: TopBarProps) {
  const { settings, displayName, demo } = useOpenSession()
  const searchBox = useRef<InputRef>(null)

  useEffect(() => {
    function findKey(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'f') return
      event.preventDefault()
      searchBox.current?.focus({ cursor: 'all' })
    }
    window.addEventListener('keydown', findKey)
    return () => window.removeEventListener('keydown', findKey)
  }, [])

  return (
    <Layout.Header className="top-bar">
      <strong className="programme-name" title={settings.schoolName}>
        {settings.programmeName}
      </strong>
      <Tooltip title={settings.schoolName}>
        <span className="school-name">{settings.schoolName}</span>
      </Tooltip>
      <Select
        aria-label="学年"
        value={props.schoolYear}
        options={schoolYearChoices()}
        onChange={props.onSchoolYear}
        style={{ width: 148, flex: 'none' }}
      />
      <Input
        ref={searchBox}
        aria-label="在表格中查找"
        prefix={<SearchOutlined aria-hidden />}
        placeholder="在表格中查找"
        title="姓名、拼音、身份证号、电话(Ctrl+F)"
        allowClear
        value={props.search}
        onChange={(event) => props.onSearch(event.target.value)}
        onKeyDown={({ key, nativeEvent }) => {
          if (nativeEvent.isComposing) return
          if (key === 'Escape') props.onSearch('')
          if (key === 'Enter' || key === 'ArrowDown') props.onToFound()
        }}
        style={{ width: 220, minWidth: 130 }}
      />
      <Button ghost icon={<UserOutlined aria-hidden />} onClick={props.onFindStudent}>
        查找学生 <kbd>Ctrl+K</kbd>
      </Button>
      <PageMenu place={props.place} onGo={props.onGo} />
      <Space size={4}>
        {!demo && (
          <Tooltip title="锁定">
            <Button
              type="text"
              className="page-link"
              aria-label="锁定"
              icon={<LockOutlined aria-hidden />}
              onClick={lockNow}
            />
          </Tooltip>
        )}
        <Dropdown
          menu={{
            items: [
              {
                key: 'settings',
                label: demo ? '设置' : '设置和修改密码',
                onClick: () => props.onGo('settings')
              },
              ...(demo ? [] : [{ key: 'out', label: '退出登录', onClick: props.onSignOut }])
            ]
          }}
        >
          <Button type="text" className="page-link" icon={<UserOutlined aria-hidden />} aria-label="我的账号">
            {displayName} <DownOutlined aria-hidden />
          </Button>
        </Dropdown>
      </Space>
    </Layout.Header>
  )
}
