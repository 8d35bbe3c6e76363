import { refuse } from '../context'

/** What is taken as evidence: pictures that every office computer shows, and PDF. */
export type EvidenceKind = 'picture' | 'pdf'

const OFFICE = '这是 Word、Excel 等文档,请在 WPS 中打开,输出为 PDF 后再添加'
const OTHER_PICTURE = '这种图片不通用,请先另存为 JPG 或 PNG 再添加'
const HEIC = '这是苹果手机的 HEIC 照片,请先在手机上转成 JPG 再添加'

/** Brands of the HEIF container (ISO/IEC 23008-12) under which phones save HEIC photos. */
const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'])

/** How files begin that are often tried, and what to do with them. */
const REFUSED: [start: number[], reason: string][] = [
  [[0xd0, 0xcf, 0x11, 0xe0], OFFICE],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], OFFICE],
  [[0x47, 0x49, 0x46, 0x38], OTHER_PICTURE],
  [[0x42, 0x4d], OTHER_PICTURE],
  [[0x49, 0x49, 0x2a, 0x00], OTHER_PICTURE],
  [[0x4d, 0x4d, 0x00, 0x2a], OTHER_PICTURE]
]

/** What a file is, by its content and never by its name. Refuses with `evidence_type_refused` what is not taken. */
export function evidenceKind(bytes: Uint8Array): EvidenceKind {
  const begins = (start: number[], at = 0) => start.every((byte, index) => bytes[at + index] === byte)
  const text = (from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1')
  if (begins([0xff, 0xd8, 0xff])) return 'picture'
  if (begins([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'picture'
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'picture'
  // Some scanners write a line before the header; readers look for it in the first kilobyte.
  if (text(0, 1024).includes('%PDF-')) return 'pdf'
  return refuse('evidence_type_refused', { reason: reasonFor() })

  function reasonFor(): string {
    if (text(4, 8) === 'ftyp') {
      const brand = text(8, 12)
      if (HEIC_BRANDS.has(brand)) return HEIC
      return brand.startsWith('avi') ? OTHER_PICTURE : '这是视频,请改用照片或截图'
    }
    if (begins([0x50, 0x4b])) {
      return Buffer.from(bytes).includes('[Content_Types].xml') ? OFFICE : '这是压缩包,请先解压再添加'
    }
    const known = REFUSED.find(([start]) => begins(start))
    return known?.[1] ?? '只能添加照片、截图(JPG、PNG、WebP)和 PDF'
  }
}
