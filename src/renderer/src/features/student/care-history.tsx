import { inOrder } from '@shared/rules/left-behind-history'
import { StateHistory, type StateHistoryProps } from './state-history'
import { careStateWords } from './state-words'

/** Who looks after the child on the cut-off date and how the school helps, and what held before. */
export function CareHistory(
  props: Pick<StateHistoryProps, 'rows' | 'present' | 'asOf' | 'locked' | 'onEdit'>
) {
  return (
    <StateHistory
      {...props}
      title="监护与关爱"
      collection="careStates"
      ordered={inOrder(props.rows)}
      first={{}}
      words={(row) =>
        careStateWords(row).map(({ label, words }) => (
          <div key={label}>
            <span className="hint">{label}</span> {words}
          </div>
        ))
      }
    />
  )
}
