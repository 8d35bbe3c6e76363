import { Button, Form, Select, Space } from 'antd'
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { visitMethods } from '@shared/registers/home-visits'
import { visitGroups, type VisitRule } from '@shared/rules/visit-plan'
import { MonthDayInput } from './month-day-input'

const PER = [
  { value: 'term', label: '每学期1次' },
  { value: 'schoolYear', label: '每学年1次' }
]
const METHODS = visitMethods.map(({ label }) => ({ value: label, label }))
const NEXT_RULE: VisitRule = { group: '困境儿童', per: 'term', methods: [] }

/** Which children are to be visited at home, how often and by when; items of the form of settings. */
export function VisitSettings() {
  return (
    <>
      <Form.Item
        name="springTermFrom"
        label="第二学期开始"
        extra="从这一天起的家访算第二学期的;在这之前的寒假家访算第一学期的"
      >
        <MonthDayInput label="第二学期开始" months={[1, 2, 3, 4]} />
      </Form.Item>
      <Form.Item label="家访要求" extra="家访计划按这里的要求列出应访的学生。不选家访方式,就是各种方式都算">
        <Form.List name="visitRules">
          {(rules, { add, remove }) => (
            <>
              {rules.map(({ key, name }) => (
                <Space key={key} align="baseline" style={{ display: 'flex' }}>
                  <Form.Item name={[name, 'group']}>
                    <Select
                      aria-label="家访哪些学生"
                      style={{ width: 120 }}
                      options={visitGroups.map((group) => ({ value: group, label: group }))}
                    />
                  </Form.Item>
                  <Form.Item name={[name, 'per']}>
                    <Select aria-label="多久一次" style={{ width: 120 }} options={PER} />
                  </Form.Item>
                  <Form.Item name={[name, 'methods']}>
                    <Select
                      mode="multiple"
                      aria-label="算数的家访方式"
                      style={{ width: 260 }}
                      placeholder="各种方式都算"
                      options={METHODS}
                    />
                  </Form.Item>
                  <Button
                    type="text"
                    aria-label="去掉这条要求"
                    icon={<DeleteOutlined aria-hidden />}
                    onClick={() => remove(name)}
                  />
                </Space>
              ))}
              {rules.length < 10 && (
                <Button type="dashed" icon={<PlusOutlined aria-hidden />} onClick={() => add(NEXT_RULE)}>
                  增加要求
                </Button>
              )}
            </>
          )}
        </Form.List>
      </Form.Item>
      <Form.Item
        label="家访截止"
        extra="过了这一天还没有访的算逾期;假期里补访的也算数。每学年1次的按第二学期的日期"
      >
        <Space size={24}>
          <Space>
            <span style={{ whiteSpace: 'nowrap' }}>第一学期</span>
            <Form.Item name={['visitDueDays', 'first']} noStyle>
              <MonthDayInput label="第一学期家访截止" months={[9, 10, 11, 12, 1, 2, 3, 4]} />
            </Form.Item>
          </Space>
          <Space>
            <span style={{ whiteSpace: 'nowrap' }}>第二学期</span>
            <Form.Item name={['visitDueDays', 'second']} noStyle>
              <MonthDayInput label="第二学期家访截止" months={[2, 3, 4, 5, 6, 7, 8]} />
            </Form.Item>
          </Space>
        </Space>
      </Form.Item>
    </>
  )
}
