import { memo, type ReactNode, useMemo } from 'react'
import { Tree } from 'antd'
import type { ClassNode } from '@shared/api/records'
import { type ClassChoice, gradeName } from './class-choice'
import { useEverybody } from '../session'

interface ClassTreeProps {
  classes: ClassNode[]
  /** What records without a class are called: 未分班, or 全校 where they are the school's. */
  unplaced: string
  choice: ClassChoice
  onChoose: (choice: ClassChoice) => void
}

interface TreeNode {
  key: string
  title: ReactNode
  children: TreeNode[]
}

/** The school (or a teacher's classes), grades and classes with their counts, then former students and the recycle bin. */
export const ClassTree = memo(function ClassTree(props: ClassTreeProps) {
  const everybody = useEverybody()
  const tree = useMemo(
    () => treeOf(props.classes, everybody, props.unplaced),
    [everybody, props.classes, props.unplaced]
  )
  return (
    <Tree
      aria-label="班级"
      blockNode
      defaultExpandedKeys={[keyOf({}), ...gradesOf(props.classes).map((grade) => keyOf({ grade }))]}
      key={gradesOf(props.classes).join()}
      treeData={tree}
      selectedKeys={[keyOf(props.choice)]}
      onSelect={(_, { node }) => props.onChoose(JSON.parse(String(node.key)) as ClassChoice)}
    />
  )
})

function treeOf(classes: ClassNode[], whole: string, withoutClass: string): TreeNode[] {
  const present = classes.filter((node) => !node.former)
  const former = classes.filter((node) => node.former)
  const grade = (grade: number) => {
    const own = present.filter((node) => node.grade === grade)
    own.sort((a, b) => (a.classNo ?? 0) - (b.classNo ?? 0))
    const children = own
      .filter((node) => node.classNo !== null)
      .map((node) => leaf({ grade, classNo: node.classNo ?? 0 }, node.name, node.count))
    return { ...leaf({ grade }, gradeName(grade), count(own)), children }
  }
  const everybody = leaf({}, whole, count(present))
  const others = present.filter((node) => node.grade === null)
  const tree = [
    { ...everybody, children: [...gradesOf(classes).map(grade), ...outsideGrades(others, withoutClass)] },
    { ...leaf({ deleted: true }, '回收站', null) }
  ]
  if (former.length === 0) return tree
  const leavers = leaf({ former: true }, '往届学生', count(former))
  return [
    ...tree.slice(0, 1),
    { ...leavers, children: outsideGrades(former, withoutClass) },
    ...tree.slice(1)
  ]
}

/** Classes that no grade of this year holds, by their entry year; those of whom no class is known are one line. */
function outsideGrades(classes: ClassNode[], withoutClass: string): TreeNode[] {
  const known = classes.flatMap(({ entry, classNo, name, count }) =>
    entry ? [leaf({ entry: { ...entry, name }, ...(classNo === null ? {} : { classNo }) }, name, count)] : []
  )
  const unplaced = classes.filter(({ entry }) => entry === null)
  return unplaced.length === 0 ? known : [...known, leaf({ unplaced: true }, withoutClass, count(unplaced))]
}

function leaf(choice: ClassChoice, name: string, number: number | null): TreeNode {
  const title = (
    <span className="tree-line">
      <span className="tree-name" title={name}>
        {name}
      </span>
      {number !== null && <span className="tree-count">{number}</span>}
    </span>
  )
  return { key: keyOf(choice), title, children: [] }
}

function gradesOf(classes: ClassNode[]): number[] {
  const grades = new Set(classes.flatMap(({ grade }) => (grade === null ? [] : [grade])))
  return [...grades].sort((a, b) => a - b)
}

function count(classes: ClassNode[]): number {
  return classes.reduce((sum, node) => sum + node.count, 0)
}

function keyOf(choice: ClassChoice): string {
  return JSON.stringify(choice)
}
