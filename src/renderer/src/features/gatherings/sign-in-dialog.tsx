import { useState } from 'react'
import { Checkbox, Form, Modal, Radio } from 'antd'
import type { GatheringKey } from '@shared/api/gatherings'
import { call, callForFile } from '../../api'
import { whereOf } from '../../registers/class-choice'
import { unitOf } from '../../registers/fields'
import type { RegisterBarProps } from '../../registers/register-bar'
import { useEverybody } from '../../session'
import { enterDialog } from '../../ui/enter-dialog'
import { PreviewButton } from '../../ui/print-preview/preview-button'
import { saveFile } from '../../ui/save-file'
import { useAction } from '../../ui/use-action'

type Range = 'selected' | 'view' | 'blank'
/** Sheets of one file. */
const MOST_SHEETS = 200

interface SignInDialogProps extends RegisterBarProps {
  open: boolean
  onClose: () => void
}

/** Writes the sheets that parents sign, one A4 page a class, of records or of classes that have none yet. */
export function SignInDialog(props: SignInDialogProps) {
  const { register, schoolYear, choice, selected, total, open, onClose } = props
  const everybody = useEverybody()
  const { busy, run } = useAction()
  const [chosen, setRange] = useState<Range | null>(null)
  const [blocks, setBlocks] = useState<0 | 1 | 2>(0)
  const [parents, setParents] = useState(false)
  const range = chosen ?? (selected.length > 0 ? 'selected' : 'blank')
  const unit = unitOf(register)
  const { grade, classNo } = choice

  async function sheets() {
    const { file } = await callForFile('gatherings.signIn', {
      register: register.key as GatheringKey,
      schoolYear,
      ...(range === 'blank'
        ? { blank: { grade, classNo } }
        : { ids: range === 'selected' ? selected : await call('records.ids', { view: props.view() }) }),
      ...(blocks === 0 ? {} : { blocks }),
      parents
    })
    return file
  }
  const print = () =>
    run(async () => {
      const file = await sheets()
      if (file) saveFile(file)
      onClose()
    })
  const many = range === 'selected' ? selected.length : range === 'view' ? (total ?? 0) : 1
  const impossible = many === 0 || many > MOST_SHEETS
  return (
    <Modal
      title="打印签到表"
      open={open}
      onCancel={onClose}
      onOk={() => void print()}
      okText="下载签到表"
      cancelText="取消"
      okButtonProps={{ disabled: impossible }}
      confirmLoading={busy}
      footer={(_, { OkBtn, CancelBtn }) => (
        <>
          <CancelBtn />
          <PreviewButton disabled={impossible} fetchFile={sheets} />
          <OkBtn />
        </>
      )}
      afterOpenChange={enterDialog}
    >
      <Form labelCol={{ span: 5 }}>
        <Form.Item label="打印哪些">
          <Radio.Group
            className="radio-lines"
            aria-label="打印哪些"
            value={range}
            onChange={({ target }) => setRange(target.value as Range)}
            options={[
              ...(selected.length > 0
                ? [{ value: 'selected', label: `选中的(${selected.length} ${unit})` }]
                : []),
              ...(total ? [{ value: 'view', label: `现在表格中的(${total} ${unit})` }] : []),
              { value: 'blank', label: `按班级名单,会议和日期留空(${whereOf(choice, everybody)})` }
            ]}
          />
        </Form.Item>
        <Form.Item label="栏数">
          <Radio.Group
            aria-label="栏数"
            value={blocks}
            onChange={({ target }) => setBlocks(target.value as 0 | 1 | 2)}
            options={[
              { value: 0, label: '自动(30 人以上两栏)' },
              { value: 1, label: '一栏' },
              { value: 2, label: '两栏' }
            ]}
          />
        </Form.Item>
        <Form.Item label="家长姓名" style={{ marginBottom: 0 }}>
          <Checkbox checked={parents} onChange={({ target }) => setParents(target.checked)}>
            印上已知的家长姓名
          </Checkbox>
        </Form.Item>
      </Form>
      <p className="hint">
        每班一张 A4 纸,每张一个工作表。{many > MOST_SHEETS ? `一次最多 ${MOST_SHEETS} 张,请先缩小范围。` : ''}
      </p>
    </Modal>
  )
}
