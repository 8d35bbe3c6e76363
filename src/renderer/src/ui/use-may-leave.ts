import { useCallback } from 'react'
import { App } from 'antd'

/** Asks before something unsaved is given up; true at once where nothing is unsaved. */
export function useMayLeave(): (unsaved: boolean) => Promise<boolean> {
  const { modal } = App.useApp()
  return useCallback(
    async (unsaved) =>
      !unsaved ||
      (await modal.confirm({
        title: '改动还没有保存,要放弃吗?',
        okText: '放弃改动',
        cancelText: '继续填写',
        autoFocusButton: 'cancel'
      })),
    [modal]
  )
}
