import { Alert, Button, Tag } from 'antd'
import type { TemplateFinding } from '@shared/api/templates'

interface FindingListProps {
  findings: readonly TemplateFinding[] | undefined
  busy: boolean
  onOpen: (finding: TemplateFinding) => void
}

const LOOKS: Record<TemplateFinding['severity'], { colour: string; word: string }> = {
  error: { colour: 'red', word: '有错' },
  warning: { colour: 'gold', word: '请核对' },
  notice: { colour: 'blue', word: '提示' }
}
const ORDER = ['error', 'warning', 'notice'] as const

/** What to look at before the file leaves, in groups of the same kind and column; each line leads to its record. */
export function FindingList({ findings, busy, onOpen }: FindingListProps) {
  if (!findings) return <p className="hint">正在检查…</p>
  if (findings.length === 0) return <Alert type="success" showIcon title="检查过了,没有发现问题,可以填写。" />
  const groups = groupsOf(findings)
  return (
    <div className="finding-list" aria-busy={busy}>
      {groups.map(({ key, severity, header, lines }) => (
        <section key={key} aria-label={header || LOOKS[severity].word}>
          <h4>
            <Tag color={LOOKS[severity].colour}>{LOOKS[severity].word}</Tag>
            {header.replaceAll('/', ' · ')} <span className="hint">{lines.length} 处</span>
          </h4>
          <ul>
            {lines.map((finding, at) => (
              <li key={at}>
                {finding.recordId === null ? (
                  finding.message
                ) : (
                  <Button type="link" size="small" onClick={() => onOpen(finding)}>
                    {[finding.who, finding.message].filter(Boolean).join(':')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function groupsOf(findings: readonly TemplateFinding[]) {
  const groups = new Map<
    string,
    { key: string; severity: TemplateFinding['severity']; header: string; lines: TemplateFinding[] }
  >()
  for (const finding of findings) {
    const { severity, header, code, sheet, place } = finding
    const key = [severity, sheet, place, code].join(' ')
    const group = groups.get(key) ?? { key, severity, header, lines: [] }
    group.lines.push(finding)
    groups.set(key, group)
  }
  return [...groups.values()].sort(
    (one, other) => ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity)
  )
}
