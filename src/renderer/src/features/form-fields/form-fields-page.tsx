import { useState } from 'react'
import { App, Button, Segmented, Typography } from 'antd'
import { type RegisterKey, registers } from '@shared/registers'
import { call } from '../../api'
import { takeSettings, useOpenSession } from '../../session'
import { useUnsaved } from '../../ui/unsaved'
import { useAction } from '../../ui/use-action'
import { FieldsTable } from './fields-table'
import './form-fields.css'

const REGISTERS: RegisterKey[] = ['environment_forms', 'left_behind_children', 'students']

/** What the school calls the fields of its forms, which it shows and requires, and which words they offer. */
export function FormFieldsPage() {
  const { message } = App.useApp()
  const { settings } = useOpenSession()
  const { busy, run } = useAction()
  const [key, setKey] = useState<RegisterKey>('environment_forms')
  const [choices, setChoices] = useState(settings.fieldChoices)
  const changed = choices !== settings.fieldChoices
  useUnsaved(changed)

  const save = () =>
    run(async () => {
      const written = await call('settings.write', { fieldChoices: choices })
      takeSettings(written)
      setChoices(written.fieldChoices)
      void message.success('表单栏目已保存')
    })

  return (
    <section className="plain-page wide">
      <Typography.Title level={4}>表单栏目</Typography.Title>
      <p>
        可以按本校的习惯改栏目的叫法、不显示用不着的栏目、规定必填的栏目、增减选项。已登记的内容都会保留,导入时新旧叫法都认得。
      </p>
      <Segmented<RegisterKey>
        aria-label="哪种表"
        style={{ marginBottom: 12 }}
        value={key}
        onChange={setKey}
        options={REGISTERS.map((value) => ({ value, label: registers[value].label }))}
      />
      <FieldsTable register={registers[key]} choices={choices} onChoices={setChoices} />
      <div className="page-foot">
        <Button type="primary" loading={busy} disabled={!changed} onClick={() => void save()}>
          保存
        </Button>
        <Button disabled={!changed || busy} onClick={() => setChoices(settings.fieldChoices)}>
          放弃修改
        </Button>
        {changed && <span className="hint">有改动还没有保存</span>}
      </div>
    </section>
  )
}
