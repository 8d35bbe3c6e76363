import { type KeyboardEvent, type Ref, useState } from 'react'
import { Alert, Button, Input, type InputRef, Space } from 'antd'
import { SearchOutlined } from '@ant-design/icons'
import { firstSnippets } from './first-snippets'
import { SnippetEditor } from './snippet-editor'
import { matching, refusalOf, withChanged, withTexts, withUsed } from './snippet-list'
import { SnippetLine } from './snippet-line'
import { useSnippets } from './use-snippets'

interface SnippetChooserProps {
  text: string
  input: Ref<InputRef>
  onInsert: (text: string) => void
  onClose: () => void
}

/** The list of snippets with its search, and what can be done with them. */
export function SnippetChooser({ text, input, onInsert, onClose }: SnippetChooserProps) {
  const { snippets = [], keep } = useSnippets()
  const [search, setSearch] = useState('')
  const [at, setAt] = useState(0)
  /** The text of the snippet that is being changed; empty for a new one. */
  const [editing, setEditing] = useState<{ of: string; text: string } | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const found = matching(snippets, search)
  const chosen = found[Math.min(at, found.length - 1)]

  function insert(snippet: string) {
    void keep(withUsed(snippets, snippet))
    onInsert(snippet)
  }
  function save({ of, text: next }: { of: string; text: string }) {
    const others = withChanged(snippets, of, null)
    const refused = refusalOf(others, next)
    setRefusal(refused)
    if (refused !== null) return
    setEditing(null)
    void keep(of === '' ? withTexts(snippets, [next]) : withChanged(snippets, of, next))
  }
  function key(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (event.key === 'Enter' && chosen) insert(chosen.text)
    else if (event.key === 'F2' && chosen) setEditing({ of: chosen.text, text: chosen.text })
    else return
    event.preventDefault()
  }

  if (editing)
    return (
      <SnippetEditor
        text={editing.text}
        refusal={refusal}
        onText={(next) => {
          setRefusal(null)
          setEditing({ ...editing, text: next })
        }}
        onSave={() => save(editing)}
        onCancel={() => {
          setRefusal(null)
          setEditing(null)
        }}
      />
    )
  return (
    <div className="find-student">
      <Input
        ref={input}
        role="combobox"
        aria-label="查找常用语"
        aria-expanded={found.length > 0}
        aria-controls="found-snippets"
        aria-activedescendant={chosen ? `snippet-${found.indexOf(chosen)}` : undefined}
        prefix={<SearchOutlined aria-hidden />}
        placeholder="文字、拼音或拼音首字母"
        value={search}
        onChange={({ target }) => {
          setSearch(target.value)
          setAt(0)
        }}
        onKeyDown={key}
      />
      <ul id="found-snippets" role="listbox" aria-label="常用语" className="found-students found-snippets">
        {found.map((snippet, place) => (
          <SnippetLine
            key={snippet.text}
            id={`snippet-${place}`}
            text={snippet.text}
            selected={snippet === chosen}
            onPoint={() => setAt(place)}
            onInsert={() => insert(snippet.text)}
            onEdit={() => setEditing({ of: snippet.text, text: snippet.text })}
            onRemove={() => void keep(withChanged(snippets, snippet.text, null))}
          />
        ))}
      </ul>
      <p className="hint">{hintOf(snippets.length, found.length)}</p>
      {refusal && <Alert type="error" title={refusal} />}
      <Space>
        <Button disabled={text.trim() === ''} onClick={() => save({ of: '', text })}>
          把文字存为常用语
        </Button>
        <Button onClick={() => setEditing({ of: '', text: '' })}>新写一条</Button>
        {snippets.length === 0 && (
          <Button onClick={() => void keep(withTexts([], firstSnippets))}>加入十条现成的</Button>
        )}
        <Button onClick={onClose}>关闭</Button>
      </Space>
    </div>
  )
}

function hintOf(all: number, found: number): string {
  if (all === 0) return '还没有常用语。可以把写好的文字存下来,或加入十条现成的,再改成自己的话。'
  if (found === 0) return '没有找到。请换几个字,或用拼音首字母。'
  return '↑↓ 选择,回车插入,F2 修改,Esc 关闭。用得多的排在前面。'
}
