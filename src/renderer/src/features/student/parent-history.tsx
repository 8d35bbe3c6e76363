import type { MemberValues } from '@shared/registers'
import type { Parent } from '@shared/rules/left-behind'
import { statesOf } from '@shared/rules/left-behind-history'
import { StateHistory, type StateHistoryProps } from './state-history'
import { parentStateWords } from './state-words'

type ParentHistoryProps = Pick<StateHistoryProps, 'rows' | 'present' | 'asOf' | 'locked' | 'onEdit'> & {
  parent: Parent
}

/** What holds for a father or mother on the cut-off date, and what held before. */
export function ParentHistory({ parent, rows, ...props }: ParentHistoryProps) {
  return (
    <StateHistory
      {...props}
      title={parent}
      collection="parentStates"
      rows={rows}
      ordered={statesOf(rows, parent)}
      first={{ parent } satisfies MemberValues}
      words={(row) => parentStateWords(row)}
    />
  )
}
