import { useState } from 'react'
import { Alert, App, Form, Modal, Radio } from 'antd'
import type { RegisterDeclaration } from '@shared/registers'
import type { View } from '@shared/api/records'
import { callForFile } from '../api'
import { saveFile } from '../ui/save-file'
import { useAction } from '../ui/use-action'
import { type ClassChoice, gradeName } from './class-tree'

interface ExportDialogProps {
  open: boolean
  register: RegisterDeclaration
  view: () => View
  choice: ClassChoice
  schoolYear: number
  total: number | null
  onClose: () => void
}

/** Writes the register as a workbook: in full for the bureau, or name and class only for the notice board. */
export function ExportDialog(props: ExportDialogProps) {
  const { message } = App.useApp()
  const { busy, run } = useAction()
  const [profile, setProfile] = useState<'full' | 'public'>('full')
  const [which, setWhich] = useState<'view' | 'class' | 'all'>('view')
  const { grade, classNo } = props.choice
  const className = grade === undefined ? null : gradeName(grade) + (classNo ? ` ${classNo} 班` : '')

  function chosenView(): View {
    if (which === 'view') return props.view()
    const whole: View = { register: props.register.key, schoolYear: props.schoolYear }
    return which === 'all' ? whole : { ...whole, grade, classNo }
  }
  const write = () =>
    run(async () => {
      const { value, file } = await callForFile('exports.workbook', { view: chosenView(), profile })
      if (file) saveFile(file)
      void message.success(`已导出 ${value.rows} 行`)
      props.onClose()
    })

  return (
    <Modal
      title={`导出${props.register.label}`}
      open={props.open}
      onCancel={props.onClose}
      onOk={() => void write()}
      okText="导出"
      cancelText="取消"
      confirmLoading={busy}
      destroyOnHidden
    >
      <Form layout="vertical">
        <Form.Item label="用途">
          <Radio.Group
            value={profile}
            onChange={(event) => setProfile(event.target.value as 'full' | 'public')}
            className="radio-lines"
            options={[
              { value: 'full', label: '上报(完整内容)' },
              { value: 'public', label: '公示(只有姓名和班级)' }
            ]}
          />
        </Form.Item>
        <Form.Item label="范围">
          <Radio.Group
            value={which}
            onChange={(event) => setWhich(event.target.value as 'view' | 'class' | 'all')}
            className="radio-lines"
            options={[
              { value: 'view', label: `现在表格中的${props.total === null ? '' : `(${props.total} 人)`}` },
              ...(className ? [{ value: 'class', label: `${className}全部` }] : []),
              { value: 'all', label: '全校' }
            ]}
          />
        </Form.Item>
      </Form>
      {profile === 'full' ? (
        <Alert
          type="warning"
          showIcon
          title="导出的表格含身份证号、电话、住址等个人信息,请只交给规定的部门,不要发到微信群、QQ群,用完及时删除。这次导出会记入查看日志。"
        />
      ) : (
        <Alert type="info" showIcon title="公示用的表格只含姓名和班级,可以张贴或发给家长。" />
      )}
    </Modal>
  )
}
