import { useState } from 'react'
import { Button } from 'antd'
import { DownOutlined, UpOutlined } from '@ant-design/icons'
import type { CollectionDeclaration } from '@shared/registers'
import type { DraftMember } from './draft'
import { MemberTable } from './member-table'

interface CollectionBlockProps {
  collection: CollectionDeclaration
  members: DraftMember[]
  readOnly: boolean
  onMembers: (members: DraftMember[]) => void
  onReveal: (member: DraftMember, field: string) => void
}

/** The rows that a record owns as a block of its form: only its heading until there is a row, or somebody wants one. */
export function CollectionBlock(props: CollectionBlockProps) {
  const { label } = props.collection
  const [unfolded, setUnfolded] = useState(props.members.length > 0)
  return (
    <section aria-label={label}>
      <h4>{label}</h4>
      <Button
        type="link"
        size="small"
        className="more-fields"
        aria-expanded={unfolded}
        aria-label={`${label}:展开`}
        icon={unfolded ? <UpOutlined aria-hidden /> : <DownOutlined aria-hidden />}
        iconPlacement="end"
        onClick={() => setUnfolded(!unfolded)}
      >
        {props.members.length > 0 ? `${props.members.length} 条` : '展开'}
      </Button>
      {unfolded && <MemberTable {...props} />}
    </section>
  )
}
