import { useCallback } from 'react'
import { Alert, App, Button, Space, Table } from 'antd'
import type { Sibling, StudentFile } from '@shared/api/students'
import { call } from '../../api'
import { useAction } from '../../ui/use-action'
import { useLoaded } from '../../ui/use-loaded'

interface SiblingsBarProps {
  file: StudentFile
  /** True while the family is being changed: places may be others after saving. */
  disabled: boolean
  onChanged: () => void
  onOpenStudent: (id: number) => void
}

const BY = { idNumber: '同一身份证件号', phone: '同一手机号', confirmed: '已确认' }
/** Where the pairs are kept that somebody said are no siblings; with the account. */
const NOT_SIBLINGS = 'students.notSiblings'

/** Brothers and sisters: those who may be are suggested, and adults are only linked when somebody says so. */
export function SiblingsBar({ file, disabled, onChanged, onOpenStudent }: SiblingsBarProps) {
  const { message, modal } = App.useApp()
  const { busy, run } = useAction()
  const load = useCallback(() => call('preferences.read', { key: NOT_SIBLINGS }), [])
  const { value, busy: loading, reload } = useLoaded(load)
  const denied = Array.isArray(value) ? value.filter((pair): pair is string => typeof pair === 'string') : []
  const here = file.student.id
  const suggested = file.siblings.filter(
    ({ id, confirmed }) => !confirmed && !denied.includes(pairOf(here, id))
  )
  const siblings = file.siblings.filter(({ confirmed }) => confirmed)
  if (loading || suggested.length + siblings.length === 0) return null

  const deny = (id: number) =>
    run(async () => {
      await call('preferences.write', { key: NOT_SIBLINGS, value: [...denied, pairOf(here, id)] })
      await reload()
    })
  async function link(sibling: Sibling) {
    const sure = await modal.confirm({
      title: `${sibling.name}和本学生是一家的孩子?`,
      width: 640,
      content: <Differences sibling={sibling} />,
      okText: '合为一人',
      cancelText: '取消'
    })
    if (!sure) return
    await run(async () => {
      for (const { place, otherPlace } of sibling.adults) {
        await call('students.linkAdults', {
          one: { studentId: here, place },
          other: { studentId: sibling.id, place: otherPlace }
        })
      }
      void message.success('已合为一人,以后在一家改了资料,另一家跟着改')
      onChanged()
    })
  }
  const unlink = (place: number) =>
    run(async () => {
      await call('students.unlinkAdult', { member: { studentId: here, place } })
      void message.success('已拆开,两家的资料以后各改各的')
      onChanged()
    })
  return (
    <div className="siblings">
      {siblings.map((sibling) => (
        <div key={sibling.id}>
          兄弟姐妹:
          <Button type="link" size="small" onClick={() => onOpenStudent(sibling.id)}>
            {sibling.className} {sibling.name}
          </Button>
          共同的家长:
          {sibling.adults.map((adult) => (
            <span key={adult.place}>
              {adultText(adult)}
              <Button
                type="link"
                size="small"
                disabled={disabled}
                loading={busy}
                onClick={() => void unlink(adult.place)}
              >
                拆开
              </Button>
            </span>
          ))}
        </div>
      ))}
      {suggested.map((sibling) => (
        <Alert
          key={sibling.id}
          type="info"
          title={`可能是兄弟姐妹:${sibling.className} ${sibling.name}(${adultsText(sibling)})`}
          action={
            <Space>
              <Button size="small" loading={busy} disabled={disabled} onClick={() => void link(sibling)}>
                是,合为一人
              </Button>
              <Button size="small" disabled={disabled} onClick={() => void deny(sibling.id)}>
                不是
              </Button>
            </Space>
          }
        />
      ))}
    </div>
  )
}

/** What will be written over in the other family. */
function Differences({ sibling }: { sibling: Sibling }) {
  const rows = sibling.adults.flatMap(({ name, relation, differences }, at) =>
    differences.map((difference) => ({
      key: `${at}${difference.label}`,
      who: `${relation} ${name}`,
      ...difference
    }))
  )
  if (rows.length === 0) {
    return (
      <p>
        {sibling.adults.map(adultText).join('、')}
        :两家登记的没有不同。合为一人后,在一家改了资料,另一家跟着改。
      </p>
    )
  }
  return (
    <>
      <p>两家登记的不一样。合为一人后,以本学生家里登记的为准;本学生家里没有填的,用另一家的。</p>
      <Table
        size="small"
        pagination={false}
        dataSource={rows}
        columns={[
          { title: '家长', dataIndex: 'who' },
          { title: '栏目', dataIndex: 'label' },
          { title: '本学生家里', dataIndex: 'here', render: (text: string) => text || '(空)' },
          { title: `${sibling.name}家里`, dataIndex: 'there', render: (text: string) => text || '(空)' }
        ]}
      />
    </>
  )
}

function adultsText({ adults }: Sibling): string {
  return adults.map((adult) => `${adultText(adult)},${BY[adult.by]}`).join(';')
}

function adultText({ name, relation }: Sibling['adults'][number]): string {
  return `${relation} ${name}`
}

/** The same text from both sides. */
function pairOf(one: number, other: number): string {
  return `${Math.min(one, other)}-${Math.max(one, other)}`
}
