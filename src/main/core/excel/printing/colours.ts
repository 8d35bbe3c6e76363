import type { Color } from 'hucre'

/** The first 64 colours of the old palette, six digits each (ECMA-376 part 1, 18.8.27 indexedColors). */
const PALETTE = [
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF',
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF',
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080',
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF',
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF',
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99',
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696',
  '003366 339966 003300 333300 993300 993366 333399 333333'
].flatMap((line) => line.split(' '))

/** A colour of a workbook as `#rrggbb`; undefined for the colour of the system and for what is not known. */
export function cssColour(colour: Color | undefined, theme: readonly string[]): string | undefined {
  if (!colour) return undefined
  const { rgb, theme: place, indexed, tint = 0 } = colour
  // The first four of a theme are stored dark before light, and counted light before dark.
  const hex =
    rgb ??
    (place === undefined ? undefined : theme[place < 4 ? place ^ 1 : place]) ??
    (indexed === undefined ? undefined : PALETTE[indexed])
  if (hex === undefined || !/^[0-9a-f]{6}$/i.test(hex)) return undefined
  return `#${tinted(hex, tint)}`
}

/** Lighter (tint above 0) or darker, channel by channel: near enough to the lightness the format speaks of. */
function tinted(hex: string, tint: number): string {
  const channels = hex.match(/../g) ?? []
  return channels
    .map((channel) => {
      const value = Number.parseInt(channel, 16)
      const moved = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint
      return Math.round(Math.min(255, Math.max(0, moved)))
        .toString(16)
        .padStart(2, '0')
    })
    .join('')
}
