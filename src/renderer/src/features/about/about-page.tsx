import { Descriptions, Typography } from 'antd'

/** What this programme is, and where its records are. */
export function AboutPage(props: { programmeName: string; schoolName: string; version: string }) {
  return (
    <section className="plain-page">
      <Typography.Title level={4}>关于</Typography.Title>
      <Descriptions column={1} bordered size="small">
        <Descriptions.Item label="程序">校家同创台账</Descriptions.Item>
        <Descriptions.Item label="台账名称">{props.programmeName}</Descriptions.Item>
        <Descriptions.Item label="学校">{props.schoolName}</Descriptions.Item>
        <Descriptions.Item label="版本">{props.version}</Descriptions.Item>
        <Descriptions.Item label="数据存放">加密保存在这台电脑上,不上传网络</Descriptions.Item>
      </Descriptions>
    </section>
  )
}
