import { useState } from 'react'
import { AutoComplete, Button, Input, Select, Space } from 'antd'
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import type { Wording } from '@shared/api/wording'
import { wordFieldGroups } from './word-fields'

type Words = NonNullable<Wording['words']>

interface Line {
  register: string
  key: string
  stored: string
  written: string
}

const GROUPS = wordFieldGroups()
const OPTIONS = GROUPS.map(({ register, fields }) => ({
  label: register.label,
  title: register.label,
  options: fields.map(({ key, label }) => ({ value: `${register.key}/${key}`, label }))
}))

/** Words that a recipient calls otherwise, a line each. */
export function WordingWords(props: {
  words: Words | undefined
  onWords: (words: Words | undefined) => void
}) {
  const [lines, setLines] = useState(() => linesOf(props.words ?? {}))

  function change(next: Line[]) {
    setLines(next)
    props.onWords(wordsOf(next))
  }
  const replace = (at: number, part: Partial<Line>) =>
    change(lines.map((line, place) => (place === at ? { ...line, ...part } : line)))

  return (
    <>
      {lines.map((line, at) => {
        const { register, key, stored, written } = line
        const words = GROUPS.flatMap(({ fields }) => fields).find(
          (field) => field.register === register && field.key === key
        )?.words
        return (
          <Space key={at} style={{ display: 'flex', marginBottom: 6 }}>
            <Select
              aria-label={`第${at + 1}行的栏目`}
              showSearch={{ optionFilterProp: 'label' }}
              style={{ width: 220 }}
              placeholder="选择栏目"
              value={key === '' ? undefined : `${register}/${key}`}
              options={OPTIONS}
              onChange={(value) => {
                const [nextRegister = '', nextKey = ''] = value.split('/')
                replace(at, { register: nextRegister, key: nextKey, stored: '' })
              }}
            />
            <AutoComplete
              aria-label={`第${at + 1}行台账里的词`}
              style={{ width: 130 }}
              placeholder="台账里的词"
              value={stored}
              options={(words ?? []).map((value) => ({ value }))}
              onChange={(value: string) => replace(at, { stored: value })}
            />
            <span>写成</span>
            <Input
              aria-label={`第${at + 1}行写成`}
              style={{ width: 150 }}
              maxLength={40}
              value={written}
              onChange={({ target }) => replace(at, { written: target.value })}
            />
            <Button
              type="text"
              aria-label="去掉这个词"
              icon={<DeleteOutlined aria-hidden />}
              onClick={() => change(lines.filter((_, place) => place !== at))}
            />
          </Space>
        )
      })}
      <Button
        type="dashed"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => setLines([...lines, { register: '', key: '', stored: '', written: '' }])}
      >
        增加换用的词
      </Button>
    </>
  )
}

function linesOf(words: Words): Line[] {
  return Object.entries(words).flatMap(([register, fields]) =>
    Object.entries(fields).flatMap(([key, others]) =>
      Object.entries(others).map(([stored, written]) => ({ register, key, stored, written }))
    )
  )
}

/** Lines that are not filled in yet change nothing. */
function wordsOf(lines: readonly Line[]): Words | undefined {
  const words: Words = {}
  for (const { register, key, stored, written } of lines) {
    if (key === '' || stored.trim() === '' || written.trim() === '') continue
    const fields = (words[register] ??= {})
    const others = (fields[key] ??= {})
    others[stored.trim()] = written.trim()
  }
  return Object.keys(words).length > 0 ? words : undefined
}
