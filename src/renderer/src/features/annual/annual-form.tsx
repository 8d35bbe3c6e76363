import { Button, Input, Select } from 'antd'
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import type { AnnualTexts, CaseOffer } from '@shared/api/annual'

interface AnnualFormProps {
  title: string
  texts: AnnualTexts
  offers: CaseOffer[]
  onTexts: (texts: AnnualTexts) => void
}

type Section = Exclude<keyof AnnualTexts, 'cases'>

const BEFORE_CASES: [Section, string, string][] = [
  ['basis', '依据文件', '如:根据《……实施方案》(文号)的要求,……'],
  ['leadership', '组织领导', '如:成立以校长为组长的领导小组,……']
]
const AFTER_CASES: [Section, string, string][] = [
  ['problems', '存在问题', '如:外出务工家长到会率不高,……'],
  ['plans', '下步打算', '如:寒假前完成一轮上门家访,……']
]

/** What the school writes itself, in the order in which it stands in the summary. */
export function AnnualForm({ title, texts, offers, onTexts }: AnnualFormProps) {
  const { cases } = texts
  const change = (changes: Partial<AnnualTexts>) => onTexts({ ...texts, ...changes })
  const changeCase = (at: number, changes: Partial<AnnualTexts['cases'][number]>) =>
    change({ cases: cases.map((one, place) => (place === at ? { ...one, ...changes } : one)) })
  const left = offers.filter((offer) => !cases.some((one) => one.title === offer.title))
  const section = ([key, label, placeholder]: [Section, string, string]) => (
    <label key={key} className="annual-section">
      <h4>{label}</h4>
      <Input.TextArea
        aria-label={label}
        value={texts[key]}
        placeholder={placeholder}
        autoSize={{ minRows: 2, maxRows: 12 }}
        maxLength={20000}
        onChange={({ target }) => change({ [key]: target.value })}
      />
    </label>
  )
  return (
    <div className="annual-form">
      <p className="annual-title">{title}</p>
      {BEFORE_CASES.map(section)}
      <section aria-label="典型案例" className="annual-section">
        <h4>
          典型案例
          <span className="hint"> 总结要报出学校,请不要写学生和家长的姓名</span>
        </h4>
        {cases.map((one, at) => (
          <div key={at} className="annual-case">
            <Input
              aria-label={`案例${at + 1}题目`}
              value={one.title}
              placeholder="题目"
              maxLength={100}
              onChange={({ target }) => changeCase(at, { title: target.value })}
              suffix={
                <Button
                  type="text"
                  size="small"
                  aria-label={`删去案例${at + 1}`}
                  icon={<DeleteOutlined />}
                  onClick={() => change({ cases: cases.filter((_, place) => place !== at) })}
                />
              }
            />
            <Input.TextArea
              aria-label={`案例${at + 1}内容`}
              value={one.text}
              autoSize={{ minRows: 2, maxRows: 10 }}
              maxLength={20000}
              onChange={({ target }) => changeCase(at, { text: target.value })}
            />
          </div>
        ))}
        <div className="annual-add">
          <Button
            icon={<PlusOutlined />}
            onClick={() => change({ cases: [...cases, { title: '', text: '' }] })}
          >
            写一个案例
          </Button>
          <Select
            aria-label="从活动记录选案例"
            value={null}
            placeholder={left.length > 0 ? '从活动记录选一个' : '活动记录里没有写过程、成效或获奖'}
            disabled={left.length === 0}
            style={{ width: 300 }}
            options={left.map(({ id, title: offered }) => ({ value: id, label: offered }))}
            onChange={(id) => {
              const offer = left.find((one) => one.id === id)
              if (offer) change({ cases: [...cases, { title: offer.title, text: offer.text }] })
            }}
          />
        </div>
      </section>
      {AFTER_CASES.map(section)}
    </div>
  )
}
