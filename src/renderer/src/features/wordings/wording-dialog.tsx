import { useState } from 'react'
import { Input, Modal } from 'antd'
import type { WordingProfile } from '@shared/api/wording'
import { call } from '../../api'
import { WordingFields } from '../../registers/wording/wording-fields'
import { enterDialog } from '../../ui/enter-dialog'
import { useAction } from '../../ui/use-action'

interface WordingDialogProps {
  /** Without an id: a new one. */
  profile: Pick<WordingProfile, 'name' | 'wording'> & { id?: number }
  onClose: () => void
  onSaved: () => void
}

/** Makes a wording, or changes one of the school's own. */
export function WordingDialog({ profile, onClose, onSaved }: WordingDialogProps) {
  const { busy, run } = useAction()
  const [name, setName] = useState(profile.name)
  const [wording, setWording] = useState(profile.wording)
  const { id } = profile

  const save = () =>
    run(async () => {
      await call('wordings.save', { ...(id === undefined ? {} : { id }), name, wording })
      onSaved()
    })

  return (
    <Modal
      title={id === undefined ? '新增写法' : '修改写法'}
      open
      width={820}
      style={{ top: 40 }}
      styles={{ body: { maxHeight: 'calc(100vh - 200px)', overflow: 'auto' } }}
      onCancel={onClose}
      afterOpenChange={enterDialog}
      onOk={() => void save()}
      okText="保存"
      okButtonProps={{ disabled: name.trim() === '' }}
      cancelText="取消"
      confirmLoading={busy}
    >
      <div className="form-line" style={{ marginBottom: 10 }}>
        <span className="form-label">名称</span>
        <Input
          aria-label="名称"
          maxLength={30}
          placeholder="例:区教体局报表"
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </div>
      <WordingFields wording={wording} onWording={setWording} />
    </Modal>
  )
}
