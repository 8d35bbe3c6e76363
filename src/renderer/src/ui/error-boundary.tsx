import { Component, type ReactNode } from 'react'
import { Button, Result } from 'antd'

/** Shows a calm sentence instead of a blank page when a screen fails. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <Result
        status="warning"
        title="这个页面没有显示成功"
        subTitle="已保存的数据没有受影响。请重新载入后再试。"
        extra={
          <Button type="primary" onClick={() => location.reload()}>
            重新载入
          </Button>
        }
      />
    )
  }
}
