import { useCallback, useState } from 'react'
import { App, Button, Space, Tooltip } from 'antd'
import { CheckOutlined, FileAddOutlined, PrinterOutlined } from '@ant-design/icons'
import { call } from '../../api'
import { CardsDialog } from '../../registers/cards-dialog'
import { whereOf } from '../../registers/class-choice'
import type { RegisterBarProps } from '../../registers/register-bar'
import { useAction } from '../../ui/use-action'
import { useLoaded } from '../../ui/use-loaded'
import type { OpenedFigure } from './behind-list'
import { CompletionPage } from './completion-page'
import { classesOf, FIGURES, sumOf } from './figures'
import { useEverybody } from '../../session'

/** Over the registration forms: how many are in, and what is done with many at once. */
export function FormsBar(props: RegisterBarProps) {
  const { schoolYear, choice, selected, changes, onChanged, onOpenStudent } = props
  const { message, modal } = App.useApp()
  const { busy, run } = useAction()
  const everybody = useEverybody()
  const [opened, setOpened] = useState<OpenedFigure | null>(null)
  const [printing, setPrinting] = useState(false)
  const load = useCallback(() => call('forms.completion', { schoolYear }), [schoolYear])
  const { value: classes } = useLoaded(load, changes)
  const chosen = classes && classesOf(classes, choice)
  const sum = chosen && sumOf(chosen)
  const where = whereOf(choice, everybody)
  const { grade, classNo } = choice

  async function begin() {
    const sure = await modal.confirm({
      title: `为${where}还没有登记表的 ${sum?.missing ?? 0} 名学生建登记表?`,
      content: '建好的是草稿:去年填过的内容会带过来,请家长核对后再确认。已有登记表的学生不受影响。',
      okText: '建登记表',
      cancelText: '取消'
    })
    if (!sure) return
    await run(async () => {
      const { made, carried } = await call('forms.begin', { schoolYear, grade, classNo })
      void message.success(`已建 ${made} 份登记表草稿,其中 ${carried} 份沿用了去年的内容`)
      onChanged()
    })
  }
  const confirm = () =>
    run(async () => {
      const { confirmed } = await call('forms.confirm', { ids: selected })
      void message.success(`已确认 ${confirmed} 份登记表`)
      onChanged()
    })

  return (
    <div className="register-bar" role="group" aria-label="交表情况">
      <span className="bar-figures">
        <span>{where}</span>
        {sum &&
          FIGURES.map(({ key, label, only }) => (
            <Button
              key={key}
              type="link"
              size="small"
              onClick={() => setOpened({ title: `${where} ${label}`, only, grade, classNo })}
            >
              {label} {sum[key]}
            </Button>
          ))}
        {chosen === null && <span className="hint">不用交登记表</span>}
      </span>
      <Space size={6}>
        <Button
          size="small"
          icon={<FileAddOutlined aria-hidden />}
          disabled={!sum || sum.missing === 0}
          loading={busy}
          onClick={() => void begin()}
        >
          建登记表(沿用去年)
        </Button>
        <Tooltip title={selected.length === 0 ? '先在表格左边勾选登记表' : undefined}>
          <Button
            size="small"
            icon={<CheckOutlined aria-hidden />}
            disabled={selected.length === 0}
            loading={busy}
            onClick={() => void confirm()}
          >
            确认所选
          </Button>
        </Tooltip>
        <Button size="small" icon={<PrinterOutlined aria-hidden />} onClick={() => setPrinting(true)}>
          打印登记表
        </Button>
      </Space>
      <CardsDialog {...props} title="打印登记表" open={printing} onClose={() => setPrinting(false)} />
      {opened && classes && (
        <CompletionPage
          schoolYear={schoolYear}
          classes={classes}
          first={opened}
          changes={changes}
          onOpenStudent={onOpenStudent}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  )
}
