import { Button, Form, Input, InputNumber, Radio, Space } from 'antd'
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { DEFINITIONS } from '../../registers/left-behind-definitions'

/** How left-behind children are told and who is called when a child is harmed; items of the form of settings. */
export function LeftBehindSettings() {
  return (
    <>
      <Form.Item
        name="leftBehindDefinition"
        label="留守口径"
        extra="按上级部门的要求选择。统计和名单都会印上所用的口径。"
      >
        <Radio.Group
          className="radio-lines"
          options={Object.entries(DEFINITIONS).map(([value, { name, rule }]) => ({
            value,
            label: (
              <>
                {name} <span className="hint">{rule}</span>
              </>
            )
          }))}
        />
      </Form.Item>
      <Form.Item label="探亲天数">
        <Form.Item name="visitDays" noStyle rules={[{ required: true, message: '请填写天数' }]}>
          <InputNumber min={0} max={120} precision={0} />
        </Form.Item>
        <span style={{ marginLeft: 8 }}>天以内的回家(如春节)不算中断外出</span>
      </Form.Item>
      <Form.Item
        name="homeCounty"
        label="学校所在县区"
        extra="写全省、市、县区,用来分辨父母在县内、省内县外还是省外务工"
      >
        <Input maxLength={60} placeholder="例:江西省抚州市临川区" />
      </Form.Item>
      <Form.Item
        label="报告电话"
        extra="发现孩子受到侵害的迹象时,程序提醒向这些部门报告(未成年人保护法第十一条)"
      >
        <Form.List name="reportContacts">
          {(contacts, { add, remove }) => (
            <>
              {contacts.map(({ key, name }) => (
                <Space key={key} align="baseline" style={{ display: 'flex' }}>
                  <Form.Item
                    name={[name, 'name']}
                    rules={[{ required: true, whitespace: true, message: '请填写部门或人' }]}
                  >
                    <Input
                      aria-label="部门或人"
                      placeholder="部门或人"
                      maxLength={40}
                      style={{ width: 260 }}
                    />
                  </Form.Item>
                  <Form.Item name={[name, 'phone']}>
                    <Input aria-label="电话" placeholder="电话" maxLength={40} style={{ width: 160 }} />
                  </Form.Item>
                  <Button
                    type="text"
                    aria-label="去掉这个电话"
                    icon={<DeleteOutlined aria-hidden />}
                    onClick={() => remove(name)}
                  />
                </Space>
              ))}
              {contacts.length < 8 && (
                <Button
                  type="dashed"
                  icon={<PlusOutlined aria-hidden />}
                  onClick={() => add({ name: '', phone: '' })}
                >
                  增加电话
                </Button>
              )}
            </>
          )}
        </Form.List>
      </Form.Item>
    </>
  )
}
