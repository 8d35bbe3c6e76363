import { Alert, Input } from 'antd'
import type { ImportPreview } from '@shared/api/imports'

interface UnreadClassesProps {
  unread: ImportPreview['unreadClasses']
  aliases: Record<string, string>
  onAliases: (aliases: Record<string, string>) => void
}

/** Class texts that were not understood: the user says once which class each is, and it is remembered. */
export function UnreadClasses(props: UnreadClassesProps) {
  if (props.unread.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 12 }}
      title="下面这些班级写法没有认出,请写明是哪个班。以后同样的写法会自动认出;不写的,这些行会退回。"
      description={props.unread.map(({ text, rows }) => (
        <div key={text} className="unread-class">
          <span>
            “{text}”({rows} 行)是
          </span>
          <Input
            aria-label={`“${text}”是哪个班`}
            placeholder="例:三(2)班"
            style={{ width: 140 }}
            value={props.aliases[text] ?? ''}
            onChange={(event) => props.onAliases({ ...props.aliases, [text]: event.target.value })}
          />
        </div>
      ))}
    />
  )
}
