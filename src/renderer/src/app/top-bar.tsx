import { useEffect, useRef } from 'react'
import { Button, Dropdown, Input, type InputRef, Layout, Select, Space, Tooltip } from 'antd'
import { DownOutlined, LockOutlined, SearchOutlined, UserOutlined } from '@ant-design/icons'
import { call } from '../api'
import { schoolYearChoices } from '../registers/school-years'
import { closeSession, currentSession, useOpenSession } from '../session'
import { lockNow } from './use-idle-lock'

/** The pages of the open ledger. */
export type Place = 'register' | 'imports' | 'log' | 'backups' | 'settings' | 'about'

interface TopBarProps {
  place: Place
  onGo: (place: Place) => void
  schoolYear: number
  onSchoolYear: (schoolYear: number) => void
  search: string
  onSearch: (text: string) => void
  /** From the search into what it found, by Enter or the arrow down. */
  onToFound: () => void
}

const MENU: { key: Place; label: string; director?: boolean; notInDemo?: boolean }[] = [
  { key: 'register', label: '学生花名册' },
  { key: 'imports', label: '导入记录' },
  { key: 'log', label: '操作记录', director: true },
  { key: 'backups', label: '备份', director: true, notInDemo: true },
  { key: 'settings', label: '设置' },
  { key: 'about', label: '关于' }
]

/** Programme, school, school year, search, pages and the person signed in. Ctrl+F goes to the search. */
export function TopBar(props: TopBarProps) {
  const { settings, displayName, role, demo } = useOpenSession()
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

  async function signOut() {
    const session = currentSession()
    closeSession()
    await call('session.signOut', {}, { session }).catch(() => undefined)
  }

  return (
    <Layout.Header className="top-bar">
      <strong className="programme-name">{settings.programmeName}</strong>
      <Tooltip title={settings.schoolName}>
        <span className="school-name">{settings.schoolName}</span>
      </Tooltip>
      <Select
        aria-label="学年"
        value={props.schoolYear}
        options={schoolYearChoices()}
        onChange={props.onSchoolYear}
        style={{ width: 156 }}
      />
      <Input
        ref={searchBox}
        aria-label="查找学生"
        prefix={<SearchOutlined aria-hidden />}
        placeholder="姓名、拼音、身份证号、电话"
        allowClear
        value={props.search}
        onChange={(event) => props.onSearch(event.target.value)}
        onKeyDown={({ key, nativeEvent }) => {
          if (nativeEvent.isComposing) return
          if (key === 'Escape') props.onSearch('')
          if (key === 'Enter' || key === 'ArrowDown') props.onToFound()
        }}
        style={{ width: 290 }}
      />
      <nav className="pages" aria-label="页面">
        {MENU.filter((item) => (!item.director || role === 'director') && !(item.notInDemo && demo)).map(
          (item) => (
            <Button
              key={item.key}
              type="text"
              className={item.key === props.place ? 'page-here' : 'page-link'}
              aria-current={item.key === props.place ? 'page' : undefined}
              onClick={() => props.onGo(item.key)}
            >
              {item.label}
            </Button>
          )
        )}
      </nav>
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
              ...(demo ? [] : [{ key: 'out', label: '退出登录', onClick: () => void signOut() }])
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
