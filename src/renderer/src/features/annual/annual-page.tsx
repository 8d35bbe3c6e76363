import { useCallback, useState } from 'react'
import { App, Button, Select, Space, Typography } from 'antd'
import type { AnnualPeriod, AnnualTexts } from '@shared/api/annual'
import { call, callForFile } from '../../api'
import { FormTemplateMenu } from '../../registers/form-template-menu'
import { thisSchoolYear } from '../../registers/school-years'
import { PreviewButton } from '../../ui/print-preview/preview-button'
import { saveFile } from '../../ui/save-file'
import { useUnsaved } from '../../ui/unsaved'
import { useAction } from '../../ui/use-action'
import { useLoaded } from '../../ui/use-loaded'
import { useMayLeave } from '../../ui/use-may-leave'
import './annual.css'
import { AnnualForm } from './annual-form'
import { MarksPanel } from './marks-panel'
import { keyOfPeriod, periodChoices } from './periods'

/** The annual summary: what the school writes itself on the left, the numbers and lists of the year on the right. */
export function AnnualPage() {
  const { modal } = App.useApp()
  const { busy, run } = useAction()
  const mayLeave = useMayLeave()
  const choices = periodChoices(thisSchoolYear())
  const [period, setPeriod] = useState<AnnualPeriod>(choices[0]?.period as AnnualPeriod)
  const [changed, setChanged] = useState<AnnualTexts | null>(null)
  useUnsaved(changed !== null)
  const load = useCallback(() => call('annual.read', { period }), [period])
  const { value, busy: reading, reload } = useLoaded(load)
  const shown = value && keyOfPeriod(value.period) === keyOfPeriod(period) ? value : undefined
  const texts = changed ?? shown?.texts

  async function save() {
    if (!changed || !shown) return
    await call('annual.write', { period, texts: changed, version: shown.version })
    await reload()
    setChanged(null)
  }
  const makeDocument = () =>
    run(async () => {
      await save()
      const { value: made, file } = await callForFile('annual.document', { period })
      if (file) saveFile(file)
      if (made.missing.length + made.unknown.length > 0) modal.info(toLookAt(made))
    })
  const annex = async () => (await callForFile('annual.annex', { period })).file
  const makeAnnex = () =>
    run(async () => {
      const file = await annex()
      if (file) saveFile(file)
    })
  async function turnTo(key: string) {
    const next = choices.find((one) => keyOfPeriod(one.period) === key)?.period
    if (!next || !(await mayLeave(changed !== null))) return
    setChanged(null)
    setPeriod(next)
  }

  return (
    <section className="annual-page" aria-label="年度总结">
      <Space wrap className="annual-head">
        <Typography.Title level={4}>年度总结</Typography.Title>
        <Select
          aria-label="年度"
          value={keyOfPeriod(period)}
          style={{ width: 180 }}
          options={choices.map((one) => ({ value: keyOfPeriod(one.period), label: one.label }))}
          onChange={(key) => void turnTo(key)}
        />
        <Button disabled={changed === null} loading={busy} onClick={() => void run(save)}>
          保存
        </Button>
        <Button type="primary" disabled={!shown} loading={busy} onClick={() => void makeDocument()}>
          导出 Word 总结
        </Button>
        <Button disabled={!shown} loading={busy} onClick={() => void makeAnnex()}>
          导出数据附件
        </Button>
        <PreviewButton disabled={!shown} label="预览数据附件" fetchFile={annex} />
        <FormTemplateMenu form="annual_summary" />
      </Space>
      {shown && texts && (
        <div className="annual-body">
          <AnnualForm title={shown.title} texts={texts} offers={shown.offers} onTexts={setChanged} />
          <MarksPanel words={shown.words} lists={shown.lists} />
        </div>
      )}
      {reading && !shown && <p className="hint">正在统计…</p>}
    </section>
  )
}

/** What the document could not say, in the words of a window. */
function toLookAt({ missing, unknown }: { missing: string[]; unknown: string[] }) {
  return {
    title: '总结已导出,请核对',
    width: 560,
    content: (
      <>
        {missing.length > 0 && <p>台账里还没有这些数字,文中留了横线:{missing.join('、')}</p>}
        {unknown.length > 0 && <p>表样里的这些标记没有对应的内容,原样保留:{unknown.join('、')}</p>}
      </>
    ),
    okText: '知道了'
  }
}
