import { writeListWorkbook } from '../excel/writing/list-workbook'
import { informationLine } from '../excel/writing/school-lines'

/** A line of the index: a folder, and what is in it. */
export interface FolderLine {
  folder: string
  /** `YYYY-MM-DD`, or empty. */
  day: string
  className: string
  topic: string
  files: number
  /** Files that could not be read. */
  lost: number
}

/** What stands above the lines. */
export interface IndexFrame {
  title: string
  schoolName: string
  filledBy: string
  /** `YYYY-MM-DD` */
  day: string
}

/** The workbook that lies beside the folders and says what each holds. No person is named in it. */
export function writeFolderIndex(
  lines: readonly FolderLine[],
  { title, schoolName, filledBy, day }: IndexFrame
): Uint8Array {
  return writeListWorkbook({
    sheets: [
      {
        name: '目录',
        title: `${title}目录`,
        information: informationLine(schoolName, filledBy, day),
        columns: [
          { header: '序号', width: 6 },
          { header: '文件夹', width: 40, align: 'left' },
          { header: '日期', width: 12 },
          { header: '班级', width: 12 },
          { header: '事项', width: 30, align: 'left' },
          { header: '文件数', width: 8 },
          { header: '备注', width: 20, align: 'left' }
        ],
        rows: lines.map((line, index) => [
          index + 1,
          line.folder,
          line.day,
          line.className,
          line.topic,
          line.files,
          line.lost > 0 ? `另有 ${line.lost} 个文件已丢失或损坏` : null
        ])
      }
    ]
  })
}
