/** What a file is, judged by how its content begins. A reason is a Chinese phrase for the refusal. */
export type Content = { kind: 'zip' | 'xls' | 'text' | 'markup' } | { kind: 'other'; reason: string }

const others: { start: number[]; reason: string }[] = [
  { start: [0x25, 0x50, 0x44, 0x46], reason: '这是 PDF 文档' },
  { start: [0x89, 0x50, 0x4e, 0x47], reason: '这是图片' },
  { start: [0xff, 0xd8, 0xff], reason: '这是图片' },
  { start: [0x47, 0x49, 0x46, 0x38], reason: '这是图片' },
  { start: [0x52, 0x49, 0x46, 0x46], reason: '这是图片或音像' },
  { start: [0x42, 0x4d], reason: '这是图片' },
  { start: [0x52, 0x61, 0x72, 0x21], reason: '这是压缩包,请先解压' },
  { start: [0x37, 0x7a, 0xbc, 0xaf], reason: '这是压缩包,请先解压' },
  { start: [0x1f, 0x8b], reason: '这是压缩包,请先解压' },
  { start: [0x4d, 0x5a], reason: '这是程序' },
  { start: [0x7b, 0x5c, 0x72, 0x74, 0x66], reason: '这是 Word 文档' }
]

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0]
const zip = [0x50, 0x4b]
const wideTextMarks = [
  [0xff, 0xfe],
  [0xfe, 0xff]
]
/** A BIFF 2–5 stream without a container begins with one of these BOF records ([MS-XLS] 2.4.21 and its forerunners). */
const bareWorkbooks = [0x00, 0x02, 0x04, 0x08].map((version) => [0x09, version])

/** Judges what a file is by its first bytes, never by its name. */
export function contentOf(bytes: Uint8Array): Content {
  const startsWith = (start: number[]) => start.every((byte, index) => bytes[index] === byte)
  if (startsWith(zip)) return { kind: 'zip' }
  if ([compoundFile, ...bareWorkbooks].some(startsWith) && !isTabbedText(bytes)) return { kind: 'xls' }
  const wide = wideTextMarks.some(startsWith)
  const binary =
    !wide &&
    bytes.subarray(0, 4096).some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1a))
  const other = others.find(({ start }) => startsWith(start))
  if (other && (binary || other.start.length > 2)) return { kind: 'other', reason: other.reason }
  if (binary) return { kind: 'other', reason: '内容不是表格' }
  const head = new TextDecoder(
    bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'latin1'
  ).decode(bytes.subarray(0, 256))
  return { kind: /^(?:\ufeff|\u00ef\u00bb\u00bf)?\s*</.test(head) ? 'markup' : 'text' }
}

function isTabbedText(bytes: Uint8Array): boolean {
  return bytes[0] === 0x09 && !bytes.subarray(0, 512).includes(0)
}
