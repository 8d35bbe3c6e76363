import { useRef, useState } from 'react'
import { Modal, Select } from 'antd'
import type { ShownRecord } from '@shared/api/records'
import { call } from '../api'
import { useAction } from '../ui/use-action'
import { textOf } from './fields'

/** More names than anybody reads: somebody goes on typing instead. */
const MOST_FOUND = 10

interface ChooseStudentProps {
  title: string
  okText: string
  schoolYear: number
  open: boolean
  busy: boolean
  onChoose: (studentId: number) => void
  onClose: () => void
}

/** Chooses one student by name, Pinyin or number, as one types. */
export function ChooseStudent(props: ChooseStudentProps) {
  const { run } = useAction()
  const [found, setFound] = useState<ShownRecord[]>([])
  const [chosen, setChosen] = useState<number | null>(null)
  const [text, setText] = useState('')
  const asked = useRef('')

  const find = (typed: string) =>
    run(async () => {
      setText(typed)
      const search = typed.trim()
      asked.current = search
      if (search === '') return setFound([])
      const view = { register: 'students', schoolYear: props.schoolYear, search }
      const { rows } = await call('records.list', { view, offset: 0, limit: MOST_FOUND })
      // A slow answer to what is not asked any more.
      if (asked.current === search) setFound(rows)
    })

  return (
    <Modal
      title={props.title}
      open={props.open}
      onCancel={props.onClose}
      onOk={() => chosen !== null && props.onChoose(chosen)}
      okText={props.okText}
      okButtonProps={{ disabled: chosen === null }}
      cancelText="取消"
      confirmLoading={props.busy}
      afterClose={() => {
        setChosen(null)
        setFound([])
      }}
      destroyOnHidden
    >
      <Select
        aria-label="选择学生"
        autoFocus
        style={{ width: '100%' }}
        placeholder="输入姓名、拼音或学号"
        showSearch={{ filterOption: false, onSearch: (typed) => void find(typed) }}
        notFoundContent={text.trim() === '' ? null : '没有找到'}
        value={chosen}
        onChange={setChosen}
        options={found.map(({ id, values }) => ({
          value: id,
          label: [values.name, values.className, values.gender]
            .map((value) => (Array.isArray(value) ? '' : textOf(value)))
            .filter(Boolean)
            .join(' ')
        }))}
      />
    </Modal>
  )
}
