import { Button, Dropdown } from 'antd'
import { DownOutlined } from '@ant-design/icons'
import { useOpenSession } from '../session'
import {
  everydayPlaces,
  eventPlaces,
  furtherPlaces,
  isOffered,
  type Place,
  type PlaceInMenu,
  reportPlaces
} from './places'

interface PageMenuProps {
  /** Null while no page but a student is on the screen. */
  place: Place | null
  onGo: (place: Place) => void
}

/** The pages: those of every day as buttons, the others under 会议与活动, 上报 and 更多. */
export function PageMenu({ place, onGo }: PageMenuProps) {
  const { role, demo } = useOpenSession()
  const offered = (places: PlaceInMenu[]) => places.filter((item) => isOffered(item, role, demo))
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
      <PlacesBelow name="会议与活动" places={eventPlaces} place={place} onGo={onGo} />
      <PlacesBelow name="上报" places={offered(reportPlaces)} place={place} onGo={onGo} />
      <PlacesBelow name="更多" places={offered(furtherPlaces)} place={place} onGo={onGo} />
    </nav>
  )
}

/** Pages under one button, which says which of them is on the screen. */
function PlacesBelow({ name, places, place, onGo }: PageMenuProps & { name: string; places: PlaceInMenu[] }) {
  const here = places.find(({ key }) => key === place)
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: places.map(({ key, label }) => ({ key, label })),
        selectedKeys: here ? [here.key] : [],
        onClick: ({ key }) => onGo(key as Place)
      }}
    >
      <Button type="text" className={here ? 'page-here' : 'page-link'} aria-label={name}>
        {here?.label ?? name} <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  )
}
