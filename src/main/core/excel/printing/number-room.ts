import { textPoints } from './measures'

/**
 * A number as it stands in a cell of this width in points: where it does not fit, digits after the point go first, and
 * what is left too wide becomes `###`, because a number that is cut off would be read as another one.
 */
export function numberInRoom(text: string, size: number, width: number, general: boolean): string {
  if (textPoints(text, size) <= width) return text
  const [whole = '', decimals = ''] = /^-?\d+\.\d+$/.test(text) && general ? text.split('.') : []
  for (let digits = decimals.length - 1; digits >= 0; digits--) {
    const shorter = Number(`${whole}.${decimals}`).toFixed(digits)
    if (textPoints(shorter, size) <= width) return shorter
  }
  return '#'.repeat(Math.max(1, Math.floor(width / textPoints('#', size))))
}
