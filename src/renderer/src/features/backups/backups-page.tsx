import { useState } from 'react'
import { Alert, App, Button, List, Space, Typography } from 'antd'
import type { OutputOf } from '@shared/api/contract'
import { DownloadOutlined, SafetyCertificateOutlined, UndoOutlined } from '@ant-design/icons'
import { call, callForFile } from '../../api'
import { saveFile } from '../../ui/save-file'
import { useAction } from '../../ui/use-action'

/** Makes, checks and brings back backups. */
export function BackupsPage(props: { onRestore: () => void }) {
  const { message } = App.useApp()
  const { busy, run } = useAction()
  const [check, setCheck] = useState<OutputOf<'backups.check'> | null>(null)
  const [left, setLeft] = useState<string[]>([])

  const make = () =>
    run(async () => {
      const { value, file } = await callForFile('backups.make', {})
      if (file) saveFile(file)
      setLeft(value.left)
      const evidence = value.evidence > 0 ? `、${value.evidence} 个佐证材料` : ''
      void message.success(`备份已做好,含 ${value.students} 名学生${evidence}`)
    })

  return (
    <section className="plain-page">
      <Typography.Title level={4}>备份</Typography.Title>
      <p>备份是一个加密的文件,打开它要用现在的登录密码或恢复码。请每周备份一次,存到学校专用的 U 盘里。</p>
      <Space>
        <Button type="primary" icon={<DownloadOutlined aria-hidden />} loading={busy} onClick={make}>
          立即备份
        </Button>
        <Button
          icon={<SafetyCertificateOutlined aria-hidden />}
          loading={busy}
          onClick={() => run(async () => setCheck(await call('backups.check', {})))}
        >
          检查台账是否完好
        </Button>
        <Button icon={<UndoOutlined aria-hidden />} onClick={props.onRestore}>
          从备份恢复
        </Button>
      </Space>
      {left.length > 0 && (
        <Alert
          style={{ marginTop: 16 }}
          type="warning"
          showIcon
          title="备份已做好,但有佐证材料没有装进去:"
          description={left.map((text) => (
            <div key={text}>{text}</div>
          ))}
        />
      )}
      {check?.sound && (
        <Alert
          style={{ marginTop: 16 }}
          type="success"
          showIcon
          title={['检查完毕,台账完好。', ...check.notes].join('')}
        />
      )}
      {check && !check.sound && (
        <Alert
          style={{ marginTop: 16 }}
          type="error"
          showIcon
          title="检查发现问题:"
          description={
            <List
              size="small"
              dataSource={check.findings}
              renderItem={(text) => <List.Item>{text}</List.Item>}
            />
          }
        />
      )}
    </section>
  )
}
