import { useCallback, useEffect, useRef, useState } from 'react'
import { App, Checkbox, Modal } from 'antd'
import { LedgerError } from '@shared/api/errors'
import { registers } from '@shared/registers'
import { customise } from '@shared/registers/customise'
import type { VisitGroup } from '@shared/rules/visit-plan'
import { call } from '../../api'
import { useOpenSession } from '../../session'
import { today } from '../../ui/moment'
import { useAction } from '../../ui/use-action'
import { useLoaded } from '../../ui/use-loaded'
import { ClassChildren } from './class-children'
import { LogFields } from './log-fields'
import { categoryOf, lastVisit } from './seed'

/** A child that visits are logged for; the plan says of which group. */
export interface ChosenChild {
  studentId: number
  name: string
  className: string
  group?: VisitGroup
}

interface LogDialogProps {
  /** Those who were chosen; none where they are still to be chosen. */
  children: ChosenChild[]
  schoolYear: number
  choice: { grade: number | undefined; classNo: number | undefined }
  onClose: () => void
  onLogged: () => void
}

/** The same visit day for several children: what is typed once is stored with each of them, as one step. */
export function LogDialog(props: LogDialogProps) {
  const { settings, displayName } = useOpenSession()
  const { message, modal } = App.useApp()
  const { busy, run } = useAction()
  const form = useRef<HTMLDivElement>(null)
  const toChoose = props.children.length === 0
  const [children, setChildren] = useState(props.children)
  const [typed, setTyped] = useState<Record<string, string>>({})
  const [oneFamily, setOneFamily] = useState(false)
  const [refused, setRefused] = useState<{ field: string; sentence: string } | null>(null)
  const isFamily = oneFamily && children.length > 1 && children.length <= LARGEST_FAMILY
  const last = useLoaded(useCallback(() => lastVisit(displayName), [displayName])).value
  const register = customise(registers.home_visits, settings.fieldChoices.home_visits)
  const category = categoryOf(children.map(({ group }) => group))
  const texts: Record<string, string> = { visitDate: today(), category, ...last, ...typed }

  // What the visits were about is typed; the rest is offered.
  const ready = last !== undefined
  useEffect(() => {
    if (ready && !toChoose) form.current?.querySelector('textarea')?.focus()
  }, [ready, toChoose])

  /** Asks where a visit seems to be on record already; false where it is not to be logged again. */
  async function log(again: boolean): Promise<boolean> {
    const values = Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''))
    const studentIds = children.map(({ studentId }) => studentId)
    try {
      await call('visits.log', {
        studentIds,
        values: { ...EMPTY, ...values },
        oneFamily: isFamily,
        again,
        schoolYear: props.schoolYear
      })
      return true
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error
      if (error.code === 'value_refused')
        setRefused({ field: String(error.details.field), sentence: error.message })
      if (error.code !== 'visit_twice') throw error
      const sure = await modal.confirm({ title: error.message, okText: '仍然登记', cancelText: '不登记' })
      return sure ? log(true) : false
    }
  }
  const save = () =>
    run(async () => {
      if (!(await log(false))) return
      const count = isFamily ? 1 : children.length
      void message.success(`已登记 ${count} 次家访`)
      props.onLogged()
    })

  return (
    <Modal
      title={toChoose ? '批量登记家访' : `登记家访:${children.length} 名学生`}
      open
      width={860}
      style={{ top: 24 }}
      onCancel={props.onClose}
      okText={`登记${children.length > 0 ? ` ${children.length} 名学生` : ''}`}
      cancelText="取消"
      okButtonProps={{ disabled: children.length === 0 || !last, loading: busy }}
      onOk={() => void save()}
      mask={{ closable: false }}
      styles={{ body: { maxHeight: 'calc(100vh - 170px)', overflow: 'auto' } }}
    >
      {toChoose ? (
        <ClassChildren
          schoolYear={props.schoolYear}
          choice={props.choice}
          chosen={children}
          onChosen={setChildren}
        />
      ) : (
        <p>{children.map(({ name, className }) => `${name}(${className})`).join('、')}</p>
      )}
      {children.length > 1 && children.length <= LARGEST_FAMILY && (
        <Checkbox checked={oneFamily} onChange={({ target }) => setOneFamily(target.checked)}>
          这些孩子是一家的,一起访的:只记一次家访,每个孩子都算访过
        </Checkbox>
      )}
      <div ref={form}>
        {last && (
          <LogFields
            register={register}
            texts={texts}
            refused={refused}
            onText={(field, text) => {
              setRefused(null)
              setTyped((before) => ({ ...before, [field]: text }))
            }}
          />
        )}
      </div>
    </Modal>
  )
}

/** More children than this are of several families. */
const LARGEST_FAMILY = 6
/** What must be filled in is said to be empty, so that the refusal names it. */
const EMPTY = { visitDate: '', method: '', teachers: '', content: '' }
