import { useRef } from 'react'
import { App, Button, Dropdown } from 'antd'
import { DownOutlined } from '@ant-design/icons'
import { type BuiltInForm, type BuiltInFormKey, builtInForms } from '@shared/forms/built-in-forms'
import { call, callForFile, contentOf } from '../api'
import { useOpenSession } from '../session'
import { saveFile } from '../ui/save-file'
import { useAction } from '../ui/use-action'

interface FormTemplateMenuProps {
  form: BuiltInFormKey
  onChanged?: () => void
}

/** A built-in form: taken out to be edited in WPS, put back, or the shipped one taken again; the last two by the director. */
export function FormTemplateMenu({ form, onChanged }: FormTemplateMenuProps) {
  const { message, modal } = App.useApp()
  const { role } = useOpenSession()
  const { busy, run } = useAction()
  const choice = useRef<HTMLInputElement>(null)
  const { label, file }: BuiltInForm = builtInForms[form]
  const ending = file.slice(file.lastIndexOf('.'))

  const download = () =>
    run(async () => {
      const { file: kept } = await callForFile('formTemplates.download', { form })
      if (kept) saveFile(kept)
    })
  const replace = (chosen: File) =>
    run(async () => {
      const { name } = await call('formTemplates.replace', { form }, { file: await contentOf(chosen) })
      void message.success(`以后“${label}”按“${name}”填写`)
      onChanged?.()
    })
  const restore = () =>
    run(async () => {
      const sure = await modal.confirm({
        title: `恢复程序自带的“${label}”?`,
        content: '学校自己的表样不再使用,但仍保存在台账里。',
        okText: '恢复',
        cancelText: '取消'
      })
      if (!sure) return
      await call('formTemplates.restore', { form })
      void message.success('已恢复程序自带的表样')
      onChanged?.()
    })
  const directors = [
    { key: 'replace', label: '换成学校自己的表样…', onClick: () => choice.current?.click() },
    { key: 'restore', label: '恢复程序自带的表样', onClick: () => void restore() }
  ]
  return (
    <>
      <Dropdown
        menu={{
          items: [
            { key: 'download', label: '下载表样(用 WPS 修改)', onClick: () => void download() },
            ...(role === 'director' ? directors : [])
          ]
        }}
        trigger={['click']}
      >
        <Button loading={busy} aria-label={`表样:${label}`}>
          表样 <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      <input
        ref={choice}
        type="file"
        accept={ending}
        hidden
        aria-label={`选择表样文件:${label}`}
        onChange={({ target }) => {
          const [chosen] = target.files ?? []
          if (chosen) void replace(chosen)
          target.value = ''
        }}
      />
    </>
  )
}
