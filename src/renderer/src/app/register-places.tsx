import { type ComponentType, type Ref, useState } from 'react'
import { type RegisterKey, registers } from '@shared/registers'
import { customise } from '@shared/registers/customise'
import { AttendancePanel } from '../features/committee/attendance-panel'
import { MattersPanel } from '../features/committee/matters-panel'
import { MeetingsBar } from '../features/committee/meetings-bar'
import { MembersBar } from '../features/committee/members-bar'
import { ParentAid } from '../features/committee/parent-aid'
import { FormsBar } from '../features/completion/forms-bar'
import { LawBar } from '../features/events/law-bar'
import { LecturerAid } from '../features/events/lecturer-aid'
import {
  ActivitiesBar,
  EvaluationsBar,
  OpenDaysBar,
  PublicityBar,
  SurroundingsBar
} from '../features/events/sum-bars'
import { ClassAttendancePanel } from '../features/gatherings/class-attendance-panel'
import { GatheringsBar } from '../features/gatherings/gatherings-bar'
import { LeftBehindBar } from '../features/left-behind/left-behind-bar'
import { siblingsPanel } from '../features/visits/siblings-panel'
import { VisitsBar } from '../features/visits/visits-bar'
import type { RecordAidProps } from '../registers/form/record-aid'
import type { RecordPanel } from '../registers/form/record-panel'
import type { RegisterBarProps } from '../registers/register-bar'
import { RegisterPage, type RegisterPageHandle, type WantedRecord } from '../registers/register-page'
import { useOpenSession } from '../session'

interface RegisterPlacesProps {
  /** The register on the screen, or null where something else is. */
  place: RegisterKey | null
  schoolYear: number
  searches: Partial<Record<RegisterKey, string>>
  /** Of the page that is on the screen. */
  handle: Ref<RegisterPageHandle>
  /** A record whose form is to be opened on its page. */
  wanted: WantedRecord | null
  onImportHistory: () => void
  onFillTemplate: () => void
  onOpenStudent: (id: number, asOf?: string) => void
  onOpenRegister: (register: string, id?: number) => void
}

const BARS: Partial<Record<RegisterKey, ComponentType<RegisterBarProps>>> = {
  environment_forms: FormsBar,
  left_behind_children: LeftBehindBar,
  committee_members: MembersBar,
  committee_meetings: MeetingsBar,
  parent_meetings: GatheringsBar,
  trainings: GatheringsBar,
  teaching_evaluations: EvaluationsBar,
  open_days: OpenDaysBar,
  legal_lectures: LawBar,
  publicity: PublicityBar,
  activities: ActivitiesBar,
  surroundings: SurroundingsBar,
  home_visits: VisitsBar
}

const CLASS_ATTENDANCE: RecordPanel = {
  key: 'attendance',
  label: '出席',
  collection: 'attendance',
  panel: ClassAttendancePanel
}

const MATTERS: RecordPanel = {
  key: 'matters',
  label: '意见与答复',
  collection: 'matters',
  panel: MattersPanel
}

/** Tabs that only one register has in the form of its records. */
const PANELS: Partial<Record<RegisterKey, readonly RecordPanel[]>> = {
  committee_meetings: [
    { key: 'attendees', label: '出席', collection: 'attendees', panel: AttendancePanel },
    MATTERS
  ],
  parent_meetings: [CLASS_ATTENDANCE, MATTERS],
  trainings: [CLASS_ATTENDANCE],
  home_visits: [siblingsPanel]
}

/** What only one register has above the fields of its form. */
const AIDS: Partial<Record<RegisterKey, ComponentType<RecordAidProps>>> = {
  committee_members: ParentAid,
  legal_lectures: LecturerAid
}

/** A page for every register that was turned to; those off the screen keep what was chosen in them. */
export function RegisterPlaces({ place, handle, ...props }: RegisterPlacesProps) {
  const { settings } = useOpenSession()
  const [visited, setVisited] = useState<RegisterKey[]>([])
  if (place !== null && !visited.includes(place)) setVisited([...visited, place])

  return visited.map((key) => (
    <div key={key} className="whole-window" style={key === place ? undefined : { display: 'none' }}>
      <RegisterPage
        register={customise(registers[key], settings.fieldChoices[key])}
        schoolYear={props.schoolYear}
        search={props.searches[key] ?? ''}
        shown={key === place}
        bar={BARS[key]}
        panels={PANELS[key]}
        aid={AIDS[key]}
        handle={key === place ? handle : null}
        wanted={props.wanted?.register === key ? props.wanted : null}
        onImportHistory={props.onImportHistory}
        onFillTemplate={props.onFillTemplate}
        onOpenStudent={props.onOpenStudent}
        onOpenRegister={props.onOpenRegister}
      />
    </div>
  ))
}
