import { useState } from 'react'
import { Alert, App, Form, InputNumber, Modal, Radio } from 'antd'
import type { InputOf } from '@shared/api/contract'
import { callForFile } from '../api'
import { enterDialog } from '../ui/enter-dialog'
import { PreviewButton } from '../ui/print-preview/preview-button'
import { saveFile } from '../ui/save-file'
import { whereOf } from './class-choice'
import { sensitiveLabels } from './fields'
import { ProgressLine } from './import/progress-line'
import { useJob } from './import/use-job'
import { type RangeSurroundings, useRecordRange } from './record-range'
import { useEverybody } from '../session'

/** Filled cards, cards of a class with names only, or cards with nothing at all. */
type Filling = 'filled' | 'class' | 'copies'

/** Most blank cards of one file. */
const MOST_COPIES = 200

interface CardsDialogProps extends RangeSurroundings {
  title: string
  open: boolean
  onClose: () => void
}

/** Writes cards, one A4 page each: filled from the register, or blank ones for the pen. */
export function CardsDialog(props: CardsDialogProps) {
  const { register, schoolYear } = props
  const { grade, classNo } = props.choice
  const { message } = App.useApp()
  const job = useJob()
  const sensitive = sensitiveLabels(register)
  const range = useRecordRange(props)
  const everybody = useEverybody()
  const [filling, setFilling] = useState<Filling>('filled')
  const [copies, setCopies] = useState(50)
  const ofClass = grade !== undefined && classNo !== undefined
  const chosen = filling === 'class' && !ofClass ? 'filled' : filling
  // A card of a meeting or an activity is about no child whose name could be on it beforehand.
  const ofPeople = register.about !== undefined
  const classOption = {
    value: 'class',
    label: ofClass
      ? `${whereOf(props.choice, everybody)}的空白表(已印姓名和班级)`
      : '一个班的空白表(请先在左边选一个班)',
    disabled: !ofClass
  }

  function wanted(): InputOf<'exports.cards'> {
    const cards = { register: register.key, schoolYear }
    if (chosen === 'class') return { ...cards, blank: { grade, classNo } }
    return chosen === 'copies' ? { ...cards, blank: { copies } } : { ...cards, view: range.view() }
  }
  const write = () =>
    job.start(async (name) => {
      const { value, file } = await callForFile('exports.cards', wanted(), { job: name })
      if (file) saveFile(file)
      void message.success(`已生成 ${value.cards} 张,可以在 WPS 中打开打印`)
      close()
    })
  function close() {
    range.reset()
    props.onClose()
  }

  return (
    <Modal
      title={props.title}
      open={props.open}
      onCancel={close}
      afterOpenChange={enterDialog}
      onOk={() => void write()}
      okText="生成文件"
      cancelText="取消"
      confirmLoading={job.busy}
      footer={(_, { OkBtn, CancelBtn }) => (
        <>
          <CancelBtn />
          <PreviewButton
            disabled={job.busy}
            fetchFile={() =>
              job.start(async (name) => (await callForFile('exports.cards', wanted(), { job: name })).file)
            }
          />
          <OkBtn />
        </>
      )}
      destroyOnHidden
    >
      <Form layout="vertical">
        <Form.Item label="内容">
          <Radio.Group
            aria-label="内容"
            value={chosen}
            onChange={(event) => setFilling(event.target.value as Filling)}
            className="radio-lines"
            options={[
              { value: 'filled', label: '已填写的内容' },
              ...(ofPeople ? [classOption] : []),
              { value: 'copies', label: ofPeople ? '空白表(不印姓名)' : '空白表' }
            ]}
          />
        </Form.Item>
        {chosen === 'filled' && <Form.Item label="范围">{range.control}</Form.Item>}
        {chosen === 'copies' && (
          <Form.Item label="张数">
            <InputNumber
              aria-label="张数"
              min={1}
              max={MOST_COPIES}
              precision={0}
              value={copies}
              onChange={(count) => setCopies(count ?? 1)}
            />
          </Form.Item>
        )}
      </Form>
      {job.busy && <ProgressLine progress={job.progress} onCancel={job.cancel} />}
      {chosen === 'filled' ? (
        <Alert
          type="warning"
          showIcon
          title={`${register.dated ? '每条记录' : '每名学生'}一页 A4,含个人信息,请只交给规定的部门,用完及时销毁。${sensitive && `${sensitive}不会打印。`}这次打印会记入操作记录。`}
        />
      ) : (
        <Alert
          type="info"
          showIcon
          title={
            register.dated ? '每张一页 A4,打印后手写,再录入。' : '每张一页 A4,打印后发给家长手写,收齐后录入。'
          }
        />
      )}
    </Modal>
  )
}
