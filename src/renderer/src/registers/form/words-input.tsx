import { type KeyboardEvent, useRef, useState } from 'react'
import { AutoComplete, Tag } from 'antd'
import { joinWords, splitWords } from './split-words'

interface WordsInputProps {
  label: string
  /** The words, joined as they are stored. */
  text: string
  onText: (text: string) => void
  /** Words that were used before. */
  offered: readonly string[]
}

/**
 * Several words that no list has, such as teachers: 王老师、陈老师 becomes two. Backspace in the empty field takes the
 * last one back. What is still being typed counts as a word at once, so that nothing is lost by saving.
 */
export function WordsInput({ label, text, onText, offered }: WordsInputProps) {
  const [typed, setTyped] = useState('')
  const composing = useRef(false)
  const words = splitWords(text)
  const done = typed.trim() !== '' && words.at(-1) === typed.trim() ? words.slice(0, -1) : words

  function type(next: string) {
    // While Pinyin is being composed, what stands there is no word yet.
    if (composing.current) return setTyped(next)
    const parts = next.split(/[、,，;；]/)
    const last = parts.pop() ?? ''
    setTyped(last)
    onText(joinWords([...done, ...parts, last]))
  }
  function choose(word: string) {
    setTyped('')
    onText(joinWords([...done, word]))
  }
  function key(event: KeyboardEvent) {
    if (event.key !== 'Backspace' || typed !== '' || done.length === 0 || event.nativeEvent.isComposing)
      return
    event.preventDefault()
    onText(joinWords(done.slice(0, -1)))
  }

  return (
    <div
      className="words-input"
      onKeyDown={key}
      onCompositionStart={() => (composing.current = true)}
      onCompositionEnd={(event) => {
        composing.current = false
        type((event.target as HTMLInputElement).value)
      }}
    >
      {done.map((word) => (
        <Tag key={word} closable onClose={() => onText(joinWords(done.filter((other) => other !== word)))}>
          {word}
        </Tag>
      ))}
      <AutoComplete
        aria-label={label}
        variant="borderless"
        value={typed}
        defaultActiveFirstOption={false}
        options={offered.filter((word) => !done.includes(word)).map((word) => ({ value: word }))}
        showSearch={{ filterOption: (part, option) => (option?.value ?? '').includes(part) }}
        placeholder={done.length === 0 ? '几位用顿号隔开' : undefined}
        onChange={(next: string) => type(next ?? '')}
        onSelect={choose}
        onBlur={() => setTyped('')}
      />
    </div>
  )
}
