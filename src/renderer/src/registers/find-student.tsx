import { type KeyboardEvent, type Ref, useEffect, useRef, useState } from 'react'
import { App, Input, type InputRef, Modal } from 'antd'
import { SearchOutlined } from '@ant-design/icons'
import type { ShownRecord } from '@shared/api/records'
import type { RecordValues } from '@shared/registers'
import { call } from '../api'
import { showRefusal } from '../ui/show-refusal'
import { textOf } from './fields'

interface FindStudentProps {
  title: string
  /** What Enter does, such as 打开学生档案. */
  action: string
  open: boolean
  schoolYear: number
  onClose: () => void
  onFound: (id: number) => void
}

/** How many students are offered: as many as can be seen at once. */
const OFFERED = 10

/** Finds a student by name, pinyin or number, by keyboard alone. */
export function FindStudent(props: FindStudentProps) {
  const input = useRef<InputRef>(null)
  return (
    <Modal
      title={props.title}
      open={props.open}
      onCancel={props.onClose}
      footer={null}
      width={560}
      destroyOnHidden
      afterOpenChange={(open) => open && input.current?.focus()}
    >
      <Finder {...props} input={input} />
    </Modal>
  )
}

function Finder({ input, ...props }: FindStudentProps & { input: Ref<InputRef> }) {
  const { schoolYear } = props
  const { message } = App.useApp()
  const [text, setText] = useState('')
  const [found, setFound] = useState<{ text: string; students: ShownRecord[] }>({ text: '', students: [] })
  const [at, setAt] = useState(0)
  const search = text.trim()

  useEffect(() => {
    if (search === '') return
    let outdated = false
    findStudents(search, schoolYear).then(
      (students) => {
        if (outdated) return
        setFound({ text: search, students })
        setAt(0)
      },
      (error: unknown) => showRefusal(message, error)
    )
    return () => {
      outdated = true
    }
  }, [message, schoolYear, search])

  const students = search === '' ? [] : found.students
  const chosen = students[at]
  function take(id: number) {
    props.onClose()
    props.onFound(id)
  }
  function key(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, students.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (event.key === 'Enter' && chosen && found.text === search) take(chosen.id)
    else return
    event.preventDefault()
  }

  return (
    <div className="find-student">
      <Input
        ref={input}
        role="combobox"
        aria-label="姓名、拼音或号码"
        aria-expanded={students.length > 0}
        aria-controls="found-students"
        aria-activedescendant={chosen ? `found-${chosen.id}` : undefined}
        prefix={<SearchOutlined aria-hidden />}
        placeholder="姓名、拼音、身份证号、学籍号、电话"
        size="large"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={key}
      />
      <ul id="found-students" role="listbox" aria-label="找到的学生" className="found-students">
        {students.map(({ id, values }, place) => (
          <li
            key={id}
            id={`found-${id}`}
            role="option"
            aria-selected={place === at}
            onMouseEnter={() => setAt(place)}
            onClick={() => take(id)}
          >
            <strong>{plain(values.name)}</strong>
            <span>{plain(values.className)}</span>
            <span>{plain(values.gender)}</span>
          </li>
        ))}
      </ul>
      <p className="hint">
        {search !== '' && found.text === search && students.length === 0
          ? '没有找到。请核对姓名,或换用拼音、号码。'
          : `↑↓ 选择,回车${props.action},Esc 关闭`}
      </p>
    </div>
  )
}

function plain(value: RecordValues[string] | undefined): string {
  return Array.isArray(value) ? '' : textOf(value)
}

/** Those at school first, then those who left. */
async function findStudents(search: string, schoolYear: number): Promise<ShownRecord[]> {
  const list = (former: boolean, limit: number) =>
    call('records.list', {
      view: { register: 'students', schoolYear, search, ...(former ? { former } : {}) },
      offset: 0,
      limit
    })
  const present = await list(false, OFFERED)
  const room = OFFERED - present.rows.length
  return room > 0 ? [...present.rows, ...(await list(true, room)).rows] : present.rows
}
