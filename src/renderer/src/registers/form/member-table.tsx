import { type ReactNode, useEffect, useRef } from 'react'
import { Button, Table } from 'antd'
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import type { CollectionDeclaration } from '@shared/registers'
import { fieldsOf, isStandIn, type KeyedField } from '../fields'
import type { DraftMember } from './draft'
import { FieldInput } from './field-input'

interface MemberTableProps {
  collection: CollectionDeclaration
  members: DraftMember[]
  readOnly: boolean
  /** Keys of the fields that are always columns, in this order; those that are not rare where absent. */
  columns?: readonly string[]
  /** What stands behind a member, such as a mark. */
  behind?: (member: DraftMember) => ReactNode
  onMembers: (members: DraftMember[]) => void
  onReveal: (member: DraftMember, field: string) => void
}

/** The rows a record owns, such as family members: typed in place, added and removed. */
export function MemberTable(props: MemberTableProps) {
  const { members, onMembers, readOnly } = props
  const fields = shownFields(props)
  const table = useRef<HTMLDivElement>(null)
  const added = useRef(false)
  useEffect(() => {
    if (!added.current) return
    added.current = false
    const rows = table.current?.querySelectorAll('tbody tr')
    rows
      ?.item(rows.length - 1)
      .querySelector('input')
      ?.focus()
  }, [members.length])
  const add = () => {
    const key = Math.max(-1, ...members.map((member) => member.key)) + 1
    added.current = true
    onMembers([...members, { key, origin: null, texts: {} }])
  }
  const type = (changed: DraftMember, field: string, text: string) =>
    onMembers(
      members.map((member) =>
        member.key === changed.key ? { ...member, texts: { ...member.texts, [field]: text } } : member
      )
    )

  return (
    <div ref={table}>
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
            width: cellWidth(field),
            render: (_: unknown, member: DraftMember, at: number) => {
              const text = member.texts[field.key] ?? ''
              const masked = member.origin !== null && isStandIn(field, text)
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
          ...(props.behind
            ? [
                {
                  title: '',
                  key: 'behind',
                  render: (_: unknown, member: DraftMember) => props.behind?.(member)
                }
              ]
            : []),
          ...(readOnly
            ? []
            : [
                {
                  title: '',
                  key: 'remove',
                  fixed: 'right' as const,
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
        <Button data-add-row icon={<PlusOutlined aria-hidden />} onClick={add} style={{ marginTop: 8 }}>
          添加{props.collection.label}
        </Button>
      )}
    </div>
  )
}

/** The columns asked for, then those of the others that hold something. */
function shownFields({ collection, members, columns }: MemberTableProps): KeyedField[] {
  const fields = fieldsOf(collection)
  const always = columns ?? fields.filter(({ rare }) => !rare).map(({ key }) => key)
  const filled = fields.filter(({ key }) => members.some((member) => member.texts[key]))
  return [
    ...always.flatMap((key) => fields.find((field) => field.key === key) ?? []),
    ...filled.filter(({ key }) => !always.includes(key))
  ]
}

/** In pixels; behind a masked value stands a button. */
function cellWidth({ kind, width = 12, mask }: KeyedField): number {
  if (kind === 'number') return 76
  return Math.max(width * 8 + 24, mask ? 190 : 96)
}
