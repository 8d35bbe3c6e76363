import { useMemo } from 'react'
import { Tree } from 'antd'
import type { ClassNode } from '@shared/api/records'

/** What is chosen in the tree: everybody, a grade, a class, former students, or the recycle bin. */
export interface ClassChoice {
  grade?: number
  classNo?: number
  former?: boolean
  deleted?: boolean
}

const GRADES = ['一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 三年级 for 3. */
export function gradeName(grade: number): string {
  return `${GRADES[grade - 1] ?? grade}年级`
}

interface ClassTreeProps {
  classes: ClassNode[]
  choice: ClassChoice
  onChoose: (choice: ClassChoice) => void
}

/** School, grades and classes with their counts, then former students and the recycle bin. */
export function ClassTree(props: ClassTreeProps) {
  const nodes = useMemo(() => treeOf(props.classes), [props.classes])
  return (
    <Tree
      aria-label="班级"
      blockNode
      defaultExpandAll
      key={nodes.grades.join()}
      treeData={nodes.tree}
      selectedKeys={[keyOf(props.choice)]}
      onSelect={(_, { node }) => props.onChoose(choiceOf(node.key))}
    />
  )
}

function treeOf(classes: ClassNode[]) {
  const present = classes.filter((node) => node.grade !== null)
  const former = classes.filter((node) => node.grade === null)
  const grades = [...new Set(present.map((node) => node.grade as number))].sort((a, b) => a - b)
  const count = (nodes: ClassNode[]) => nodes.reduce((sum, node) => sum + node.count, 0)
  const title = (name: string, number: number) => (
    <span className="tree-line">
      <span className="tree-name" title={name}>
        {name}
      </span>
      <span className="tree-count">{number}</span>
    </span>
  )
  const gradeNode = (grade: number) => {
    const own = present.filter((node) => node.grade === grade)
    own.sort((a, b) => (a.classNo ?? 0) - (b.classNo ?? 0))
    return {
      key: keyOf({ grade }),
      title: title(gradeName(grade), count(own)),
      children: own
        .filter((node) => node.classNo !== null)
        .map((node) => ({
          key: keyOf({ grade, classNo: node.classNo ?? undefined }),
          title: title(node.name, node.count)
        }))
    }
  }
  const tree = [
    { key: keyOf({}), title: title('全校', count(present)), children: grades.map(gradeNode) },
    ...(former.length > 0
      ? [{ key: keyOf({ former: true }), title: title('往届学生', count(former)), children: [] }]
      : []),
    { key: keyOf({ deleted: true }), title: <span>回收站</span>, children: [] }
  ]
  return { tree, grades }
}

function keyOf(choice: ClassChoice): string {
  return JSON.stringify([choice.grade, choice.classNo, choice.former, choice.deleted])
}

function choiceOf(key: string | number | bigint): ClassChoice {
  const [grade, classNo, former, deleted] = JSON.parse(String(key)) as (number | boolean | null)[]
  return {
    ...(typeof grade === 'number' ? { grade } : {}),
    ...(typeof classNo === 'number' ? { classNo } : {}),
    ...(former ? { former: true } : {}),
    ...(deleted ? { deleted: true } : {})
  }
}
