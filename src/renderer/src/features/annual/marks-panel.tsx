import { useState } from 'react'
import { App, Button, Input } from 'antd'
import type { AnnualList, AnnualWord } from '@shared/api/annual'

interface MarksPanelProps {
  words: AnnualWord[]
  lists: AnnualList[]
}

/** Every number and list of the year with the mark by which the document holds it; a click copies the mark. */
export function MarksPanel({ words, lists }: MarksPanelProps) {
  const { message } = App.useApp()
  const [search, setSearch] = useState('')
  const found = words.filter(({ mark }) => mark.includes(search.trim()))
  async function copy(mark: string) {
    await navigator.clipboard.writeText(mark)
    void message.success(`已复制 ${mark},可以粘贴到表样里`)
  }
  return (
    <aside className="annual-marks" aria-label="可用的数字">
      <h4>可用的数字</h4>
      <Input.Search
        allowClear
        aria-label="查找数字"
        placeholder="如:家访、出席率"
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      <p className="hint">这些数字会自动填进总结。点名称复制标记,粘贴到自己的表样里就能用。</p>
      <table>
        <thead>
          <tr>
            <th>名称</th>
            <th>今年</th>
            <th>比上年</th>
          </tr>
        </thead>
        <tbody>
          {found.map(({ mark, value, comparedWithBefore }) => (
            <tr key={mark}>
              <td>
                <Button type="link" size="small" onClick={() => void copy(`{${mark}}`)}>
                  {mark}
                </Button>
              </td>
              <td>{value ?? '—'}</td>
              <td>{comparedWithBefore ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h4>可列出的内容</h4>
      <ul>
        {lists.map(({ mark, count, items }) => (
          <li key={mark}>
            <Button
              type="link"
              size="small"
              onClick={() =>
                void copy(
                  `{#${mark}}${items
                    .slice(0, 3)
                    .map((item) => `{${item}}`)
                    .join(' ')}{/${mark}}`
                )
              }
            >
              {mark}
            </Button>
            {count} 条
          </li>
        ))}
      </ul>
    </aside>
  )
}
