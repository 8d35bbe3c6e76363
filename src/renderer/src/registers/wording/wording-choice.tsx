import { Select } from 'antd'
import { exampleOf } from './example'
import { useWordings } from './use-wordings'

interface WordingChoiceProps {
  /** Null for values as the ledger shows them. */
  chosen: number | null
  onChoose: (id: number | null) => void
}

/** 0 is nobody's id. */
const AS_SHOWN = 0

/** In whose words a file is written: a profile by name, with an example of it below. */
export function WordingChoice({ chosen, onChoose }: WordingChoiceProps) {
  const { profiles } = useWordings()
  const profile = profiles.find(({ id }) => id === chosen)
  return (
    <div className="usual-choice">
      <Select
        aria-label="上报写法"
        style={{ width: '100%' }}
        value={profile?.id ?? AS_SHOWN}
        options={[
          { value: AS_SHOWN, label: '与台账一样' },
          ...profiles.map(({ id, name }) => ({ value: id, label: name }))
        ]}
        onChange={(id) => onChoose(id === AS_SHOWN ? null : id)}
      />
      <div className="hint">示例:{exampleOf(profile?.wording ?? {})}</div>
    </div>
  )
}
