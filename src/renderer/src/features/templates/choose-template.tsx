import { useCallback } from 'react'
import { Button, Table, Typography } from 'antd'
import type { RememberedTemplate } from '@shared/api/templates'
import { findRegister } from '@shared/registers'
import { call } from '../../api'
import { FileDrop } from '../../ui/file-drop'
import { useAction } from '../../ui/use-action'
import { useLoaded } from '../../ui/use-loaded'

/** The first step: the file as it came. Those that were filled before are known again by their headers. */
export function ChooseTemplate(props: { busy: boolean; onFile: (file: File) => void }) {
  const load = useCallback(() => call('templates.remembered', {}), [])
  const { value: remembered = [], reload } = useLoaded(load)
  const { run } = useAction()
  return (
    <div className="template-start">
      <FileDrop
        label="上级发来的表格"
        hint="把上级发来的表格拖到这里,或点这里选择文件"
        note="支持 xlsx 和 xls。原表的格式、公式、合计都会保留,填好后另存为新文件,原文件不变。"
        accept=".xlsx,.xls"
        disabled={props.busy}
        onFile={props.onFile}
      />
      {remembered.length > 0 && (
        <>
          <Typography.Title level={5}>以前填过的表格</Typography.Title>
          <p className="hint">表头相同的表格再来时,会按上次的填法对应,不用重新选。</p>
          <Table<RememberedTemplate>
            size="small"
            rowKey="signature"
            pagination={false}
            dataSource={remembered}
            columns={[
              { title: '表格', dataIndex: 'title' },
              {
                title: '用哪份台账填',
                width: 150,
                render: (_, { source }) => findRegister(source)?.label ?? source
              },
              { title: '填的栏目', width: 90, render: (_, { bound }) => `${bound} 栏` },
              { title: '上次填写', width: 110, render: (_, { confirmedAt }) => confirmedAt.slice(0, 10) },
              {
                title: '操作',
                width: 90,
                render: (_, { signature }) => (
                  <Button
                    type="link"
                    size="small"
                    onClick={() =>
                      void run(async () => {
                        await call('templates.forget', { signature })
                        await reload()
                      })
                    }
                  >
                    不再记住
                  </Button>
                )
              }
            ]}
          />
        </>
      )}
    </div>
  )
}
