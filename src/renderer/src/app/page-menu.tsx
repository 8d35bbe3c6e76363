import { Button, Dropdown } from 'antd'
import { DownOutlined } from '@ant-design/icons'
import { useOpenSession } from '../session'
import { everydayPlaces, furtherPlaces, isOffered, type Place } from './places'

interface PageMenuProps {
  /** Null while no page but a student is on the screen. */
  place: Place | null
  onGo: (place: Place) => void
}

/** The pages: those of every day as buttons, the others under 更多. */
export function PageMenu({ place, onGo }: PageMenuProps) {
  const { role, demo } = useOpenSession()
  const further = furtherPlaces.filter((item) => isOffered(item, role, demo))
  const here = further.find(({ key }) => key === place)
  return (
    <nav className="pages" aria-label="页面">
      {everydayPlaces.map(({ key, label }) => (
        <Button
          key={key}
          type="text"
          className={key === place ? 'page-here' : 'page-link'}
          aria-current={key === place ? 'page' : undefined}
          onClick={() => onGo(key)}
        >
          {label}
        </Button>
      ))}
      <Dropdown
        trigger={['click']}
        menu={{
          items: further.map(({ key, label }) => ({ key, label })),
          selectedKeys: here ? [here.key] : [],
          onClick: ({ key }) => onGo(key as Place)
        }}
      >
        <Button type="text" className={here ? 'page-here' : 'page-link'} aria-label="更多">
          {here?.label ?? '更多'} <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
    </nav>
  )
}
