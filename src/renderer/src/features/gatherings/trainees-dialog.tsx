import { useCallback } from 'react'
import { Button, Modal, Table } from 'antd'
import type { Trainee } from '@shared/api/gatherings'
import { call, callForFile } from '../../api'
import { whereOf } from '../../registers/class-choice'
import type { RegisterBarProps } from '../../registers/register-bar'
import { useEverybody, useOpenSession } from '../../session'
import { PreviewButton } from '../../ui/print-preview/preview-button'
import { saveFile } from '../../ui/save-file'
import { useAction } from '../../ui/use-action'
import { useLoaded } from '../../ui/use-loaded'

/** What each family did at the family school in a school year, as a table and as the list that is filed. */
export function TraineesDialog(props: RegisterBarProps & { onClose: () => void }) {
  const { schoolYear, choice, onClose, onOpenStudent } = props
  const { grade, classNo } = choice
  const everybody = useEverybody()
  const { settings } = useOpenSession()
  const { busy, run } = useAction()
  const load = useCallback(
    () => call('gatherings.trainees', { schoolYear, grade, classNo }),
    [classNo, grade, schoolYear]
  )
  const { value: trainees } = useLoaded(load)
  const workbook = async () =>
    (await callForFile('gatherings.trainees', { schoolYear, grade, classNo, workbook: true })).file
  const download = () =>
    run(async () => {
      const file = await workbook()
      if (file) saveFile(file)
    })
  const figure = (title: string, key: keyof Trainee) => ({
    title,
    dataIndex: key,
    width: 76,
    align: 'right' as const
  })
  return (
    <Modal
      title={`学员记录:${whereOf({ grade, classNo }, everybody)}`}
      open
      onCancel={onClose}
      width={1000}
      style={{ top: 24 }}
      footer={[
        <Button key="close" onClick={onClose}>
          关闭
        </Button>,
        <PreviewButton key="print" disabled={!trainees?.length} fetchFile={workbook} />,
        <Button
          key="save"
          type="primary"
          loading={busy}
          disabled={!trainees?.length}
          onClick={() => void download()}
        >
          下载学员名册
        </Button>
      ]}
    >
      <Table<Trainee>
        size="small"
        rowKey="studentId"
        loading={!trainees}
        dataSource={trainees}
        pagination={{ pageSize: 50, showSizeChanger: false, hideOnSinglePage: true }}
        scroll={{ y: 'calc(100vh - 300px)' }}
        columns={[
          { title: '班级', dataIndex: 'className', width: 90 },
          {
            title: '学生姓名',
            key: 'name',
            width: 110,
            render: (_, { studentId, name }) => (
              <Button
                type="link"
                size="small"
                className="in-table"
                onClick={() => {
                  onClose()
                  onOpenStudent(studentId)
                }}
              >
                {name}
              </Button>
            )
          },
          {
            title: '学员',
            key: 'parent',
            render: (_, { mostly, parentName }) => [mostly, parentName].filter(Boolean).join(' ')
          },
          figure('应参加', 'expected'),
          figure('参加', 'attended'),
          figure('学时', 'hours'),
          figure('缺席', 'absences'),
          figure('补课', 'madeUp'),
          {
            title: '出席率',
            key: 'rate',
            width: 80,
            align: 'right',
            render: (_, { rate }) => (rate === null ? '—' : `${rate}%`)
          },
          {
            title: '结业',
            key: 'graduates',
            width: 64,
            render: (_, { graduates }) => (graduates === null ? '—' : graduates ? '是' : '否')
          }
        ]}
      />
      <p className="hint">
        按已登记出席的授课统计。缺席后补课(补访)的不算缺席;一学年缺席不超过 {settings.trainingAbsences}{' '}
        次的结业,次数在“设置”里改。
      </p>
    </Modal>
  )
}
