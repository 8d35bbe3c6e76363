import { type KeyboardEvent, useRef } from 'react'
import { Checkbox } from 'antd'
import type { FieldDeclaration } from '@shared/registers'
import { choiceWords, toggleWord, wordOfKey } from './choice-words'

interface ChoicesInputProps {
  field: FieldDeclaration
  label: string
  /** The chosen words, joined as they are stored. */
  text: string
  onText: (text: string) => void
  readOnly?: boolean
}

/**
 * Several words of a list as boxes: one stop for the Tab key, arrow keys between the boxes, the space bar or the
 * number of a box to tick it. Words outside the list can be unticked.
 */
export function ChoicesInput({ field, label, text, onText, readOnly }: ChoicesInputProps) {
  const boxes = useRef<HTMLDivElement>(null)
  const { words, chosen } = choiceWords(field, text)
  const first = Math.max(
    0,
    words.findIndex((word) => chosen.includes(word))
  )

  const toggle = (word: string) => onText(toggleWord(field, text, word))
  function move(event: KeyboardEvent<HTMLDivElement>) {
    const inputs = [...(boxes.current?.querySelectorAll('input') ?? [])]
    const at = inputs.indexOf(event.target as HTMLInputElement)
    const step = STEPS[event.key]
    const word = wordOfKey(words, event.key)
    if (step !== undefined) inputs[(at + step + inputs.length) % inputs.length]?.focus()
    else if (word && !readOnly) toggle(word)
    else return
    event.preventDefault()
  }

  return (
    <div ref={boxes} role="group" aria-label={label} className="choices-input" onKeyDown={move}>
      {words.map((word, place) => (
        <Checkbox
          key={word}
          tabIndex={place === first ? 0 : -1}
          checked={chosen.includes(word)}
          disabled={readOnly}
          onChange={() => toggle(word)}
        >
          {word}
        </Checkbox>
      ))}
    </div>
  )
}

const STEPS: Partial<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }
