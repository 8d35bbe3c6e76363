import { type KeyboardEvent, useCallback, useState } from 'react'
import { App, Form, Modal, Radio, Select } from 'antd'
import type { GatheringBegun, GatheringKey } from '@shared/api/gatherings'
import type { RegisterDeclaration } from '@shared/registers'
import { meetingTitle } from '@shared/rules/meeting-titles'
import { call } from '../../api'
import type { ClassChoice } from '../../registers/class-choice'
import { fieldsOf } from '../../registers/fields'
import { FieldInput } from '../../registers/form/field-input'
import { useEverybody } from '../../session'
import { enterDialog } from '../../ui/enter-dialog'
import { useAction } from '../../ui/use-action'
import { useLoaded } from '../../ui/use-loaded'
import { ASKED, likelyValues, type OfferedClass, offeredClasses, type Shared } from './begin-defaults'

interface BeginDialogProps {
  register: RegisterDeclaration
  schoolYear: number
  choice: ClassChoice
  open: boolean
  onClose: () => void
  onBegun: (begun: GatheringBegun) => void
}

/** One meeting or session for the classes of the account, each with a record of its own. */
export function BeginDialog(props: BeginDialogProps) {
  const { register, schoolYear, open } = props
  const load = useCallback(
    async () => offeredClasses(await call('records.classes', { register: 'students', schoolYear })),
    [schoolYear]
  )
  const { value: classes } = useLoaded(load)
  if (!open || !classes) return null
  return <BeginForm key={register.key} {...props} classes={classes} />
}

function BeginForm(props: BeginDialogProps & { classes: OfferedClass[] }) {
  const { register, schoolYear, choice, classes, onClose, onBegun } = props
  const key = register.key as GatheringKey
  const { message } = App.useApp()
  const { busy, run } = useAction()
  const everybody = useEverybody()
  const ofTree = classes.filter(
    ({ grade, classNo }) =>
      choice.grade === grade && (choice.classNo === undefined || choice.classNo === classNo)
  )
  const [some, setSome] = useState(ofTree.length > 0 && ofTree.length < classes.length)
  const [names, setNames] = useState(ofTree.map(({ name }) => name))
  const chosen = some ? classes.filter(({ name }) => names.includes(name)) : classes
  const [values, setValues] = useState<Shared>(() => likelyValues(key, ofTree.length > 0 ? ofTree : classes))
  const fields = new Map(fieldsOf(register).map((field) => [field.key, field]))

  function type(field: string, text: string) {
    setValues((now) => {
      const next = { ...now, [field]: text }
      // The title follows day and kind until somebody changes it.
      const made = now.title === meetingTitle(now.date ?? '', now.kind ?? '')
      if (made && (field === 'kind' || field === 'date'))
        next.title = meetingTitle(next.date ?? '', next.kind ?? '')
      return next
    })
  }
  const begin = () =>
    run(async () => {
      const filled = Object.entries(values).filter(([, text]) => text.trim() !== '')
      const begun = await call('gatherings.begin', {
        register: key,
        schoolYear,
        values: Object.fromEntries(filled),
        classes: chosen.map(({ grade, classNo }) => ({ grade, classNo }))
      })
      const told = toldOf(begun, register)
      void (begun.ids.length > 0 ? message.success(told) : message.info(told))
      onBegun(begun)
    })

  return (
    <Modal
      title={`按班级开一次${register.recordLabel}`}
      open
      onCancel={onClose}
      onOk={() => void begin()}
      okText="建立并登记出席"
      cancelText="取消"
      okButtonProps={{ disabled: chosen.length === 0 }}
      confirmLoading={busy}
      afterOpenChange={enterDialog}
      width={560}
    >
      <Form
        labelCol={{ span: 5 }}
        onKeyDown={(event) => {
          if (!isEntered(event) || busy || chosen.length === 0) return
          event.preventDefault()
          void begin()
        }}
      >
        {ASKED[key].flatMap((name) => {
          const field = fields.get(name)
          if (!field) return []
          return (
            <Form.Item key={name} label={field.label} style={{ marginBottom: 8 }}>
              <FieldInput
                field={field}
                label={field.label}
                text={values[name] ?? ''}
                classNames={[]}
                readOnly={false}
                onText={(text) => type(name, text)}
              />
            </Form.Item>
          )
        })}
        <Form.Item label="班级" style={{ marginBottom: 0 }}>
          {classes.length === 1 ? (
            classes[0]?.name
          ) : (
            <Radio.Group
              aria-label="哪些班级"
              value={some}
              onChange={({ target }) => setSome(target.value as boolean)}
              options={[
                { value: false, label: `${everybody} ${classes.length} 个班` },
                { value: true, label: '选班级' }
              ]}
            />
          )}
          {classes.length === 0 && <span className="hint">花名册里还没有班级,请先导入花名册</span>}
          {some && (
            <Select
              mode="multiple"
              aria-label="选哪些班级"
              style={{ width: '100%', marginTop: 8 }}
              maxTagCount="responsive"
              value={names}
              options={classes.map(({ name }) => ({ value: name, label: name }))}
              onChange={setNames}
            />
          )}
        </Form.Item>
      </Form>
    </Modal>
  )
}

/** Enter in a field that is typed into, whose list of choices is not open. */
function isEntered({ key, target, nativeEvent }: KeyboardEvent): boolean {
  return (
    key === 'Enter' &&
    !nativeEvent.isComposing &&
    target instanceof HTMLInputElement &&
    target.type !== 'radio' &&
    target.getAttribute('aria-expanded') !== 'true'
  )
}

/** What was made, and what was passed over and why. */
function toldOf({ ids, passedOver, empty }: GatheringBegun, { recordLabel }: RegisterDeclaration): string {
  const parts = [
    ids.length > 0 ? `已为 ${ids.length} 个班建立${recordLabel}` : `没有新建${recordLabel}`,
    ...(passedOver.length > 0
      ? [`${listOf(passedOver.map(({ className }) => className))}当天已有同名的记录,没有重复建立`]
      : []),
    ...(empty.length > 0 ? [`${listOf(empty)}没有学生,没有建立`] : [])
  ]
  return parts.join(';')
}

function listOf(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 3).join('、')}等 ${names.length} 个班` : names.join('、')
}
