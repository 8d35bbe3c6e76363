import { useCallback } from 'react'
import { Table, Tag, Typography } from 'antd'
import type { FormTemplate } from '@shared/api/form-template-procedures'
import { call } from '../../api'
import { FormTemplateMenu } from '../../registers/form-template-menu'
import { momentText } from '../../ui/moment'
import { useLoaded } from '../../ui/use-loaded'

/** The forms that the programme fills, each of which a school may replace by its own. */
export function FormTemplatesPage() {
  const load = useCallback(() => call('formTemplates.list', {}), [])
  const { value, busy, reload } = useLoaded(load)
  return (
    <section className="plain-page" aria-label="表样">
      <Typography.Title level={4}>表样</Typography.Title>
      <p className="hint">
        打印和导出的表都按这里的表样填写。下载后可以用 WPS
        改文字、栏目、格式和次序,再换上去;花括号里的标记(如“
        {'{学生姓名}'}”)会换成台账里的内容,不要的可以删去。
      </p>
      <Table<FormTemplate>
        size="small"
        rowKey="form"
        loading={busy}
        dataSource={value}
        pagination={false}
        columns={[
          { title: '表', dataIndex: 'label', width: 240 },
          {
            title: '现在使用',
            render: (_, { name, replaced }) =>
              replaced ? (
                <>
                  <Tag color="green">学校自己的</Tag>
                  {name}
                  <span className="hint">
                    {' '}
                    {replaced.account} {momentText(replaced.at)} 换上
                  </span>
                </>
              ) : (
                <span className="hint">程序自带的</span>
              )
          },
          {
            title: '操作',
            width: 110,
            render: (_, { form }) => <FormTemplateMenu form={form} onChanged={() => void reload()} />
          }
        ]}
      />
    </section>
  )
}
