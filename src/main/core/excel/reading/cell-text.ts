import { cellCharacters, tooLarge } from './limits'

/** V8 keeps slices from this length on as views of the text they come from, which would hold the whole piece in memory. */
const viewLength = 13

/** Gathers the text of one cell or shared string from its runs; ruby (`rPh`) is left out. */
export class CellText {
  private text = ''

  clear() {
    this.text = ''
  }

  add(piece: string) {
    this.text = this.text === '' ? piece : this.text + piece
    if (this.text.length > cellCharacters) throw tooLarge('有单元格内容过长')
  }

  /** What was gathered, as it stands in the file. */
  get raw(): string {
    return this.text
  }

  /** What was gathered, with the `_x000D_` escapes of the format resolved (ECMA-376 part 1, 22.9.2.19 ST_Xstring). */
  value(): string {
    const own = this.text.length < viewLength ? this.text : Buffer.from(this.text).toString()
    if (!own.includes('_x')) return own
    return own.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16))
    )
  }
}
