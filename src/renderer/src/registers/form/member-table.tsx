import { Button, Table } from 'antd'
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import type { CollectionDeclaration } from '@shared/registers'
import { fieldsOf } from '../fields'
import type { DraftMember } from './draft'
import { FieldInput } from './field-input'

interface MemberTableProps {
  collection: CollectionDeclaration
  members: DraftMember[]
  readOnly: boolean
  onMembers: (members: DraftMember[]) => void
  onReveal: (member: DraftMember, field: string) => void
}

/** The rows a record owns, such as family members: typed in place, added and removed. */
export function MemberTable(props: MemberTableProps) {
  const { members, onMembers, readOnly } = props
  const fields = fieldsOf(props.collection).filter(
    (field) => !field.rare || members.some((member) => member.texts[field.key])
  )
  const add = () => {
    const key = Math.max(-1, ...members.map((member) => member.key)) + 1
    onMembers([...members, { key, origin: null, texts: {} }])
  }
  const type = (changed: DraftMember, field: string, text: string) =>
    onMembers(
      members.map((member) =>
        member.key === changed.key ? { ...member, texts: { ...member.texts, [field]: text } } : member
      )
    )

  return (
    <>
      <Table<DraftMember>
        size="small"
        rowKey="key"
        pagination={false}
        dataSource={members}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: '还没有登记' }}
        columns={[
          ...fields.map((field) => ({
            title: field.label,
            key: field.key,
            width: Math.max((field.width ?? 12) * 8 + 24, field.mask ? 210 : 110),
            render: (_: unknown, member: DraftMember, at: number) => {
              const text = member.texts[field.key] ?? ''
              const masked = field.mask && member.origin !== null && text.includes('*')
              return (
                <FieldInput
                  field={field}
                  label={`第${at + 1}位${field.label}`}
                  text={text}
                  classNames={[]}
                  readOnly={readOnly}
                  onText={(typed) => type(member, field.key, typed)}
                  onReveal={masked ? () => props.onReveal(member, field.key) : undefined}
                />
              )
            }
          })),
          ...(readOnly
            ? []
            : [
                {
                  title: '',
                  key: 'remove',
                  width: 80,
                  render: (_: unknown, member: DraftMember) => (
                    <Button
                      type="text"
                      danger
                      icon={<DeleteOutlined aria-hidden />}
                      onClick={() => onMembers(members.filter(({ key }) => key !== member.key))}
                    >
                      移除
                    </Button>
                  )
                }
              ])
        ]}
      />
      {!readOnly && (
        <Button icon={<PlusOutlined aria-hidden />} onClick={add} style={{ marginTop: 8 }}>
          添加{props.collection.label}
        </Button>
      )}
    </>
  )
}
