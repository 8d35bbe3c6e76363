import { useRef } from 'react'
import { App, Button, Dropdown } from 'antd'
import { DownOutlined } from '@ant-design/icons'
import { call, callForFile, contentOf } from '../../api'
import { saveFile } from '../../ui/save-file'
import { useAction } from '../../ui/use-action'

const FORM = 'annual_summary'

/** The document that is filled: taken out to be edited in WPS, put back, or the shipped one taken again. */
export function DocumentForm() {
  const { message, modal } = App.useApp()
  const { busy, run } = useAction()
  const choice = useRef<HTMLInputElement>(null)

  const download = () =>
    run(async () => {
      const { file } = await callForFile('formTemplates.download', { form: FORM })
      if (file) saveFile(file)
    })
  const replace = (file: File) =>
    run(async () => {
      const { name } = await call('formTemplates.replace', { form: FORM }, { file: await contentOf(file) })
      void message.success(`以后的总结按“${name}”填写`)
    })
  const restore = () =>
    run(async () => {
      const sure = await modal.confirm({
        title: '恢复程序自带的表样?',
        content: '学校自己的表样不再使用,但仍保存在台账里。',
        okText: '恢复',
        cancelText: '取消'
      })
      if (!sure) return
      await call('formTemplates.restore', { form: FORM })
      void message.success('已恢复程序自带的表样')
    })

  return (
    <>
      <Dropdown
        menu={{
          items: [
            { key: 'download', label: '下载表样(用 WPS 修改文字)', onClick: () => void download() },
            { key: 'replace', label: '换成学校自己的表样…', onClick: () => choice.current?.click() },
            { key: 'restore', label: '恢复程序自带的表样', onClick: () => void restore() }
          ]
        }}
        trigger={['click']}
      >
        <Button loading={busy}>
          表样 <DownOutlined />
        </Button>
      </Dropdown>
      <input
        ref={choice}
        type="file"
        accept=".docx"
        hidden
        aria-label="选择表样文件"
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) void replace(file)
          target.value = ''
        }}
      />
    </>
  )
}
