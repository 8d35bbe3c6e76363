import type { ReactNode } from 'react'
import { Card, Typography } from 'antd'

/** A page with one card in the middle: what is shown before the ledger is open. */
export function CentredCard(props: { title: string; note?: ReactNode; width?: number; children: ReactNode }) {
  return (
    <main className="centred-page">
      <Card style={{ width: props.width ?? 460 }}>
        <Typography.Title level={3} style={{ marginTop: 0 }}>
          {props.title}
        </Typography.Title>
        {props.note && <Typography.Paragraph type="secondary">{props.note}</Typography.Paragraph>}
        {props.children}
      </Card>
    </main>
  )
}
