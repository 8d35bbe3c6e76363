import type { PageSetup, PaperSize } from 'hucre'

const INCH = 72
const MILLIMETRE = INCH / 25.4

/** Width and height of papers in millimetres, upright. B4 and B5 are those of JIS, as in Excel and WPS. */
const papers: Record<PaperSize, [number, number]> = {
  a3: [297, 420],
  a4: [210, 297],
  a5: [148, 210],
  b4: [257, 364],
  b5: [182, 257],
  letter: [215.9, 279.4],
  legal: [215.9, 355.6],
  executive: [184.2, 266.7],
  tabloid: [279.4, 431.8]
}

/** A page and what is left free on it, in points. */
export interface Paper {
  width: number
  height: number
  /** The same in millimetres, for the printer. */
  millimetres: { width: number; height: number }
  margins: { top: number; right: number; bottom: number; left: number; header: number; footer: number }
}

/** The paper of a sheet; A4 upright with Excel's own margins where the workbook says nothing. */
export function paperOf({ paperSize = 'a4', orientation, margins = {} }: PageSetup): Paper {
  const [narrow, long] = papers[paperSize]
  const [width, height] = orientation === 'landscape' ? [long, narrow] : [narrow, long]
  const { top = 0.75, right = 0.7, bottom = 0.75, left = 0.7, header = 0.3, footer = 0.3 } = margins
  const points = (inches: number, most: number) => Math.min(Math.max(inches * INCH, 0), most)
  const [across, down] = [width * MILLIMETRE, height * MILLIMETRE]
  return {
    width: across,
    height: down,
    millimetres: { width, height },
    margins: {
      // Some of the page is always left to print on, whatever a workbook says.
      top: points(top, down * 0.45),
      bottom: points(bottom, down * 0.45),
      left: points(left, across * 0.45),
      right: points(right, across * 0.45),
      header: points(header, down * 0.45),
      footer: points(footer, down * 0.45)
    }
  }
}
