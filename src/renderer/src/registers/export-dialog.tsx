import { useState } from 'react'
import { Alert, App, Button, Checkbox, Form, Modal, Radio } from 'antd'
import { builtInForms, formOf } from '@shared/forms/built-in-forms'
import { callForFile } from '../api'
import { enterDialog } from '../ui/enter-dialog'
import { PreviewButton } from '../ui/print-preview/preview-button'
import { saveFile } from '../ui/save-file'
import { useAction } from '../ui/use-action'
import { labelsNotPublic, mayBePublic, sensitiveLabels } from './fields'
import { exportEvidence } from './evidence/export-evidence'
import { type RangeSurroundings, useRecordRange } from './record-range'
import { WordingChoice } from './wording/wording-choice'

interface ExportDialogProps extends RangeSurroundings {
  open: boolean
  /** The columns of the table, in its order. */
  columns: string[]
  onClose: () => void
  /** To where a file that the bureau sent is filled instead. */
  onFillTemplate: () => void
}

/**
 * Writes the register as a workbook: in full for the bureau, or name and class only for the notice board. What is
 * known of families and left-behind children is never for a notice board.
 */
export function ExportDialog(props: ExportDialogProps) {
  const { message } = App.useApp()
  const { busy, run } = useAction()
  const [profile, setProfile] = useState<'full' | 'public' | 'evidence'>('full')
  const [columns, setColumns] = useState<'usual' | 'everything' | 'shown' | 'form'>('usual')
  const apart = Object.entries(props.register.collections).filter(([, { apart }]) => apart)
  const [sheets, setSheets] = useState(apart.flatMap(([key, { listed }]) => (listed ? [key] : [])))
  const range = useRecordRange(props)
  const [wordingProfileId, setWording] = useState<number | null>(null)
  const sensitive = sensitiveLabels(props.register)
  const notPublic = labelsNotPublic(props.register, props.columns)
  const { key, about } = props.register
  const ofPeople = about !== undefined || key === 'students'
  const personal = ofPeople ? '含身份证号、电话、住址等个人信息' : '可能含学生、家长的姓名和电话等个人信息'

  const form = formOf(key, 'list')
  const wording = wordingProfileId === null ? {} : { wordingProfileId }
  const workbook = (profile: 'full' | 'public') =>
    columns === 'form' && profile === 'full'
      ? callForFile('exports.form', { view: range.view(), ...wording })
      : asList(profile)
  const asList = (profile: 'full' | 'public') =>
    callForFile('exports.workbook', {
      view: range.view(),
      profile,
      ...(profile === 'full' ? { sheets } : {}),
      ...wording,
      ...(columns === 'everything' ? { everything: true } : {}),
      ...(columns === 'shown' && profile === 'full' ? { fields: props.columns } : {})
    })
  const write = () =>
    run(async () => {
      if (profile === 'evidence') {
        void message.success(await exportEvidence(range.view()))
        close()
        return
      }
      const { value, file } = await workbook(profile)
      if (file) saveFile(file)
      void message.success(`已导出 ${value.rows} 行`)
      close()
    })
  function close() {
    range.reset()
    props.onClose()
  }

  return (
    <Modal
      title={`导出${props.register.label}`}
      open={props.open}
      onCancel={close}
      afterOpenChange={enterDialog}
      onOk={() => void write()}
      okText="导出"
      cancelText="取消"
      confirmLoading={busy}
      footer={(_, { OkBtn, CancelBtn }) => (
        <>
          <CancelBtn />
          {profile !== 'evidence' && <PreviewButton fetchFile={async () => (await workbook(profile)).file} />}
          <OkBtn />
        </>
      )}
      destroyOnHidden
      style={{ top: 24 }}
    >
      <Form layout="vertical">
        <Form.Item
          label="用途"
          extra={
            <>
              上级发来了自己的表格?
              <Button
                type="link"
                size="small"
                onClick={() => {
                  close()
                  props.onFillTemplate()
                }}
              >
                填上级表格
              </Button>
            </>
          }
        >
          <Radio.Group
            value={profile}
            onChange={(event) => setProfile(event.target.value as typeof profile)}
            className="radio-lines"
            options={[
              { value: 'full', label: '上报(完整内容)' },
              ...(mayBePublic(props.register) ? [{ value: 'public', label: '公示(只有姓名和班级)' }] : []),
              { value: 'evidence', label: '佐证材料(照片和扫描件,每条记录一个文件夹)' }
            ]}
          />
        </Form.Item>
        <Form.Item label="范围">{range.control}</Form.Item>
        {profile === 'full' && (
          <Form.Item label="栏目">
            <Radio.Group
              value={columns}
              onChange={(event) => setColumns(event.target.value as typeof columns)}
              className="radio-lines"
              options={[
                ...(props.register.usualList
                  ? [
                      { value: 'usual', label: '常用的栏目' },
                      { value: 'everything', label: '全部有内容的栏目(栏目多,打印时字小)' }
                    ]
                  : [{ value: 'usual', label: '全部有内容的栏目' }]),
                { value: 'shown', label: '只要表格中显示的栏目' },
                ...(form ? [{ value: 'form', label: `按表样“${builtInForms[form].label}”填写` }] : [])
              ]}
            />
          </Form.Item>
        )}
        {profile !== 'evidence' && (
          <Form.Item label="上报写法">
            <WordingChoice chosen={wordingProfileId} onChoose={setWording} />
          </Form.Item>
        )}
        {profile === 'full' && columns !== 'form' && apart.length > 0 && (
          <Form.Item label="另附明细表">
            <Checkbox.Group
              value={sheets}
              onChange={setSheets}
              options={apart.map(([value, { label }]) => ({ value, label }))}
            />
          </Form.Item>
        )}
      </Form>
      {profile === 'full' ? (
        <Alert
          type="warning"
          showIcon
          title={`导出的表格${personal},请只交给规定的部门,不要发到微信群、QQ群,用完及时删除。${sensitive && `${sensitive}不会导出。`}这次导出会记入操作记录。`}
        />
      ) : profile === 'evidence' ? (
        <Alert
          type="warning"
          showIcon
          title="导出的是一个压缩包,里面的照片没有加密,可能拍到了学生。请只交给检查的部门,用完及时删除。这次导出会记入操作记录。"
        />
      ) : (
        <Alert
          type="info"
          showIcon
          title={`公示用的表格只含姓名和班级,可以张贴或发给家长。${notPublic.length > 0 ? `表格中显示的这些栏目按规定不得公示,不会导出:${notPublic.join('、')}。` : ''}`}
        />
      )}
    </Modal>
  )
}
