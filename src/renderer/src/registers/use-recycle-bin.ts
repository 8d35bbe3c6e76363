import { App } from 'antd'
import type { RegisterDeclaration } from '@shared/registers'
import { call } from '../api'
import { useAction } from '../ui/use-action'
import { countedRecords } from './fields'

/** Moves records of a register into the recycle bin, after asking, and out of it. `onDone` follows what was done. */
export function useRecycleBin(register: RegisterDeclaration, onDone: () => void) {
  const { message, modal } = App.useApp()
  const { run } = useAction()

  async function remove(ids: number[]) {
    const sure = await modal.confirm({
      title: `把 ${countedRecords(register, ids.length)}移到回收站?`,
      content: register.about
        ? '只移走这些记录,学生和家庭成员不受影响,随时可以恢复。'
        : '移到回收站后不再计入人数,随时可以恢复。',
      okText: '删除',
      cancelText: '取消'
    })
    if (!sure) return
    await run(async () => {
      const { count } = await call('records.remove', { register: register.key, ids })
      void message.success(`已把 ${countedRecords(register, count)}移到回收站`)
      onDone()
    })
  }
  const restore = (ids: number[]) =>
    run(async () => {
      const { count } = await call('records.restore', { register: register.key, ids })
      void message.success(`已恢复 ${countedRecords(register, count)}`)
      onDone()
    })
  return { remove, restore }
}
