import type { ReactNode } from 'react'
import { AutoComplete, Checkbox, Select } from 'antd'
import {
  classForms,
  dateForms,
  gradeForms,
  relationForms,
  type Wording,
  yesNoForms
} from '@shared/api/wording'
import type { Mask } from '@shared/registers'
import { isMonthForm } from '@shared/rules/written-dates'
import { exampleOf } from './example'
import { WordingWords } from './wording-words'
import './wording.css'

interface WordingFieldsProps {
  wording: Wording
  onWording: (wording: Wording) => void
}

const AS_SHOWN = '与台账一样'
const DATES = dateForms.map((value) => ({ value, label: isMonthForm(value) ? `${value}(不写日)` : value }))
const RELATIONS: Record<(typeof relationForms)[number], string> = {
  按登记: '按登记的写',
  学籍系统: '父亲、母亲、祖父母或外祖父母、兄弟姐妹、其他',
  爸爸妈妈: '爸爸、妈妈、爷爷、奶奶…',
  父子母女: '父子、父女、母子、母女…'
}

/** How each kind of value is written for a recipient, with an example of all of it. */
export function WordingFields({ wording, onWording }: WordingFieldsProps) {
  const change = (part: Partial<Wording>) => onWording(cleared({ ...wording, ...part }))
  return (
    <>
      <div className="wording-fields">
        <Choice
          label="日期"
          value={wording.dates}
          options={DATES}
          onChoose={(dates) => change({ dates })}
          example="2016-09-01"
        />
        <Choice
          label="出生日期"
          value={wording.birthDates}
          options={DATES}
          onChoose={(birthDates) => change({ birthDates })}
          asShown="与日期一样"
        />
        <Choice
          label="班级"
          value={wording.classes}
          options={asOptions(classForms)}
          onChoose={(classes) => change({ classes })}
          example="三(2)班"
        />
        <Choice
          label="年级(单独一栏时)"
          value={wording.grades}
          options={asOptions(gradeForms)}
          onChoose={(grades) => change({ grades })}
          example="三年级"
        />
        <Choice
          label="是与否"
          value={wording.yesNo}
          options={asOptions(yesNoForms)}
          onChoose={(yesNo) => change({ yesNo })}
          example="是/否"
        />
        <Choice
          label="与学生关系"
          value={wording.relations}
          options={relationForms
            .filter((value) => value !== '按登记')
            .map((value) => ({ value, label: RELATIONS[value] }))}
          onChoose={(relations) => change({ relations })}
          example="按登记的写"
        />
        <Line label="没有内容时写">
          <AutoComplete
            aria-label="没有内容时写"
            value={wording.empty ?? ''}
            placeholder="空着"
            options={['无', '/', '—'].map((value) => ({ value }))}
            onChange={(empty: string) => change({ empty: empty.slice(0, 4) })}
          />
        </Line>
        <Line label="隐去一部分">
          <Checkbox.Group<Mask>
            value={wording.masked ?? []}
            onChange={(masked) => change({ masked })}
            options={[
              { value: 'idNumber', label: '证件号' },
              { value: 'phone', label: '电话' },
              { value: 'address', label: '住址' }
            ]}
          />
        </Line>
      </div>
      <div className="wording-words">
        <div className="form-label">换用的词</div>
        <WordingWords words={wording.words} onWords={(words) => change({ words })} />
      </div>
      <p className="wording-example" role="status" aria-label="示例">
        示例:{exampleOf(wording)}
      </p>
    </>
  )
}

function asOptions<Form extends string>(forms: readonly Form[]): { value: Form; label: string }[] {
  return forms.map((value) => ({ value, label: value }))
}

function Choice<Form extends string>(props: {
  label: string
  value: Form | undefined
  options: { value: Form; label: string }[]
  onChoose: (form: Form | undefined) => void
  example?: string
  asShown?: string
}) {
  const { label, asShown = `${AS_SHOWN}(${props.example ?? ''})` } = props
  return (
    <Line label={label}>
      <Select<Form | ''>
        aria-label={label}
        value={props.value ?? ''}
        options={[{ value: '' as const, label: asShown }, ...props.options]}
        onChange={(value) => props.onChoose(value === '' ? undefined : value)}
      />
    </Line>
  )
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="form-line">
      <span className="form-label">{label}</span>
      {children}
    </div>
  )
}

/** What was not chosen has no place in a wording. */
function cleared(wording: Wording): Wording {
  const chosen = Object.entries(wording).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
  )
  return Object.fromEntries(chosen)
}
