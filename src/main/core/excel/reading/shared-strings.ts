import { CellText } from './cell-text'
import { walkPart } from './xml-part'
import type { ZipArchive } from './zip-archive'

/** Reads the table of texts that the cells of a workbook refer to by number. */
export async function readSharedStrings(archive: ZipArchive, name: string): Promise<string[]> {
  const strings: string[] = []
  const text = new CellText()
  let inText = false
  let inRuby = false
  await walkPart(archive, name, (scanner) => {
    while (scanner.next()) {
      if (scanner.kind === 'text') {
        if (inText) text.add(scanner.content())
      } else if (scanner.name === 't') inText = scanner.kind === 'open' && !scanner.selfClosing && !inRuby
      else if (scanner.name === 'rPh') inRuby = scanner.kind === 'open' && !scanner.selfClosing
      else if (scanner.name === 'si' && (scanner.kind === 'close' || scanner.selfClosing)) {
        strings.push(text.value())
        text.clear()
      }
    }
  })
  return strings
}
