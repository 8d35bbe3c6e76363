import { useCallback } from 'react'
import { Button, Modal, Space, Table } from 'antd'
import { DownloadOutlined } from '@ant-design/icons'
import type { EventClass, GatheringEvent, GatheringKey } from '@shared/api/gatherings'
import { call, callForFile } from '../../api'
import type { RegisterBarProps } from '../../registers/register-bar'
import { PreviewButton } from '../../ui/print-preview/preview-button'
import { saveFile } from '../../ui/save-file'
import { useAction } from '../../ui/use-action'
import { useLoaded } from '../../ui/use-loaded'

interface EventsDialogProps extends RegisterBarProps {
  onClose: () => void
  onOpen: (id: number) => void
}

const rateText = (rate: number | null) => (rate === null ? '—' : `${rate}%`)
const number = (title: string, of: (one: EventClass) => React.ReactNode) => ({
  title,
  key: title,
  width: 80,
  align: 'right' as const,
  render: (_: unknown, one: EventClass) => of(one)
})

/** The meetings that several classes held together: how each class did, and which have not ticked anybody yet. */
export function EventsDialog({ register, schoolYear, changes, onClose, onOpen }: EventsDialogProps) {
  const key = register.key as GatheringKey
  const { busy, run } = useAction()
  const load = useCallback(() => call('gatherings.events', { register: key, schoolYear }), [key, schoolYear])
  const { value: events } = useLoaded(load, changes)
  async function sheetsOf(event: GatheringEvent) {
    const input = { register: key, schoolYear, eventOf: event.classes[0]?.id ?? 0 }
    return (await callForFile('gatherings.signIn', input)).file
  }
  const download = (event: GatheringEvent) =>
    run(async () => {
      const file = await sheetsOf(event)
      if (file) saveFile(file)
    })
  return (
    <Modal title="各班情况" open onCancel={onClose} footer={null} width={880} style={{ top: 24 }}>
      <Table<GatheringEvent>
        size="small"
        rowKey="event"
        pagination={false}
        dataSource={events}
        loading={!events}
        scroll={{ y: 'calc(100vh - 220px)' }}
        locale={{ emptyText: '本学年还没有几个班一起开的。点“按班级开一次”建立。' }}
        expandable={{
          defaultExpandAllRows: events?.length === 1,
          expandedRowRender: ({ classes }) => (
            <Table<EventClass>
              size="small"
              rowKey="id"
              pagination={false}
              dataSource={classes}
              columns={[
                {
                  title: '班级',
                  key: 'class',
                  render: (_, { id, className }) => (
                    <Button type="link" size="small" className="in-table" onClick={() => onOpen(id)}>
                      {className}
                    </Button>
                  )
                },
                number('应到', ({ expected }) => expected),
                number('实到', ({ present, ticked }) => (ticked ? present : '未登记')),
                number('缺席', ({ absent }) => absent),
                number('待补访', ({ untold }) => untold),
                number('出席率', ({ rate, ticked }) => (ticked ? rateText(rate) : '—'))
              ]}
            />
          )
        }}
        columns={[
          { title: '日期', dataIndex: 'date', width: 110 },
          { title: '名称', dataIndex: 'title' },
          {
            title: '已登记班级',
            key: 'classes',
            width: 100,
            render: (_, { classes }) => `${classes.filter(({ ticked }) => ticked).length}/${classes.length}`
          },
          { title: '应到', dataIndex: 'expected', width: 70, align: 'right' },
          { title: '实到', dataIndex: 'present', width: 70, align: 'right' },
          {
            title: '出席率',
            key: 'rate',
            width: 80,
            align: 'right',
            render: (_, { rate }) => rateText(rate)
          },
          {
            title: '',
            key: 'print',
            width: 200,
            render: (_, event) => (
              <Space size={6}>
                <PreviewButton size="small" fetchFile={() => sheetsOf(event)} />
                <Button
                  size="small"
                  icon={<DownloadOutlined aria-hidden />}
                  loading={busy}
                  onClick={() => void download(event)}
                >
                  签到表
                </Button>
              </Space>
            )
          }
        ]}
      />
    </Modal>
  )
}
