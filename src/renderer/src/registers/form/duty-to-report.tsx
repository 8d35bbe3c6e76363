import { Alert } from 'antd'
import { useOpenSession } from '../../session'
import './duty-to-report.css'

/** The duty to report a sign of harm (未成年人保护法 §11) and whom to call; it stays while the text stands. */
export function DutyToReport() {
  const { reportContacts } = useOpenSession().settings
  return (
    <Alert
      type="error"
      showIcon
      className="duty-to-report"
      title="登记了受侵害迹象:必须立即报告"
      description={
        <>
          <div>
            《未成年人保护法》第十一条:学校和教职员工在工作中发现未成年人身心健康受到侵害、疑似受到侵害或者面临其他危险情形的,应当立即向公安、民政、教育等有关部门报告。
          </div>
          <ul aria-label="报告对象">
            {reportContacts.map(({ name, phone }) => (
              <li key={name}>
                {name} <strong>{phone || '(请在设置中填写电话)'}</strong>
              </li>
            ))}
          </ul>
        </>
      }
    />
  )
}
