import { type KeyboardEvent, useRef } from 'react'
import { Checkbox } from 'antd'
import type { FieldDeclaration } from '@shared/registers'
import { readableOptions } from '@shared/registers/customise'
import { CHOICES_JOINED_BY, readChoices } from '@shared/rules/choices'
import { choicesOf } from '../fields'

interface ChoicesInputProps {
  field: FieldDeclaration
  label: string
  /** The chosen words, joined as they are stored. */
  text: string
  onText: (text: string) => void
  readOnly?: boolean
}

/** The word that says that nothing else of the list is so. */
const NONE = '无'

/**
 * Several words of a list as boxes: one stop for the Tab key, arrow keys between the boxes, the space bar or the
 * number of a box to tick it. Words outside the list can be unticked.
 */
export function ChoicesInput({ field, label, text, onText, readOnly }: ChoicesInputProps) {
  const boxes = useRef<HTMLDivElement>(null)
  const { values, unknown } = readChoices(readableOptions(field), text)
  const chosen = [...values, ...unknown]
  const offered = choicesOf(field) ?? []
  const words = [...offered, ...chosen.filter((word) => !offered.includes(word))]
  const first = Math.max(
    0,
    words.findIndex((word) => chosen.includes(word))
  )

  function toggle(word: string) {
    const others = chosen.filter((other) => other !== word && (word === NONE) === (other === NONE))
    const next = chosen.includes(word) ? chosen.filter((other) => other !== word) : [...others, word]
    onText(words.filter((other) => next.includes(other)).join(CHOICES_JOINED_BY))
  }
  function move(event: KeyboardEvent<HTMLDivElement>) {
    const inputs = [...(boxes.current?.querySelectorAll('input') ?? [])]
    const at = inputs.indexOf(event.target as HTMLInputElement)
    const step = STEPS[event.key]
    const word = words[Number(event.key) - 1]
    if (step !== undefined) inputs[(at + step + inputs.length) % inputs.length]?.focus()
    else if (/^[1-9]$/.test(event.key) && word && !readOnly) toggle(word)
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
