import { Button } from 'antd'

/** The column of names in a list of what concerns students: a click opens the student. */
export function studentColumn<Row extends { name: string; studentId: number }>(
  onOpenStudent: (studentId: number) => void,
  width = 100
) {
  return {
    title: '姓名',
    width,
    render: (_: unknown, { name, studentId }: Row) => (
      <Button type="link" size="small" className="in-table" onClick={() => onOpenStudent(studentId)}>
        {name}
      </Button>
    )
  }
}
