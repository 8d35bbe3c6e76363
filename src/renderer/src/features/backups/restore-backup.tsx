import { useState } from 'react'
import { Alert, Button, Form, Input, Modal } from 'antd'
import { call, contentOf } from '../../api'
import { FileDrop } from '../../ui/file-drop'
import { useAction } from '../../ui/use-action'

/** Brings a backup back: the file, and the name and password of an account in it. */
export function RestoreBackup(props: { open: boolean; onClose: () => void; onRestored: () => void }) {
  const { busy, run } = useAction()
  const [file, setFile] = useState<File | null>(null)

  const restore = (account: { userName: string; password: string }) =>
    run(async () => {
      if (!file) return
      await call('backups.restore', account, { file: await contentOf(file) })
      props.onRestored()
    })

  return (
    <Modal title="从备份恢复" open={props.open} onCancel={props.onClose} footer={null} destroyOnHidden>
      <Form
        name="restore"
        layout="vertical"
        requiredMark={false}
        initialValues={{ userName: 'admin' }}
        onFinish={restore}
        style={{ marginTop: 12 }}
      >
        <FileDrop
          label="选择备份文件"
          hint={file ? `已选择:${file.name}` : '把备份文件拖到这里,或点击选择'}
          onFile={setFile}
        />
        <Alert
          style={{ margin: '12px 0' }}
          type="info"
          showIcon
          title="恢复后以备份中的内容为准;现有台账会另存保留,不会删除。"
        />
        <Form.Item
          name="userName"
          label="备份中的登录名"
          rules={[{ required: true, message: '请填写登录名' }]}
        >
          <Input autoComplete="username" />
        </Form.Item>
        <Form.Item name="password" label="密码" rules={[{ required: true, message: '请填写密码' }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={busy} disabled={!file}>
          恢复
        </Button>
      </Form>
    </Modal>
  )
}
