import type { FormulaSheet } from '../reading/sheetjs-messages'
import { MAIN, relation, relationships, XML } from '../writing/package-xml'
import { escapeXml } from '../writing/xml-text'
import { cellReference } from './ranges-xml'
import type { XlsSheet } from './xls-workbook'

type Comments = FormulaSheet['comments']

/** The part of the comments of a sheet, with their authors. */
export function commentsXml(comments: Comments): string {
  const authors = [...new Set(comments.map(({ author }) => author))]
  const items = comments.map(
    ({ row, column, author, text }) =>
      `<comment ref="${cellReference(row, column)}" authorId="${authors.indexOf(author)}"><text>` +
      `<t xml:space="preserve">${escapeXml(text.replaceAll('\r\n', '\n').replaceAll('\r', '\n'))}</t></text></comment>`
  )
  return (
    `${XML}<comments xmlns="${MAIN}"><authors>${authors.map((author) => `<author>${escapeXml(author)}</author>`).join('')}` +
    `</authors><commentList>${items.join('')}</commentList></comments>`
  )
}

/** The boxes in which comments are shown; every programme wants this old drawing beside them. */
export function commentBoxesXml(comments: Comments): string {
  const boxes = comments.map(
    ({ row, column }, index) =>
      `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:5pt;width:130pt;height:60pt;z-index:${index + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
      '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
      '<v:textbox style="mso-direction-alt:auto"/>' +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill>` +
      `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  )
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${boxes.join('')}</xml>`
  )
}

/** The links of a sheet: the element, and the relations of those that lead out of the file. */
export function linksXml(
  links: FormulaSheet['links'],
  tips: XlsSheet['tips']
): { xml: string; relations: string[] } {
  const relations: string[] = []
  const items = links.map(({ row, column, target }) => {
    const tip = tips.find(
      ({ range }) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right
    )?.text
    const shown = tip ? ` tooltip="${escapeXml(tip)}"` : ''
    const start = `<hyperlink ref="${cellReference(row, column)}"`
    if (target.startsWith('#')) return `${start} location="${escapeXml(target.slice(1))}"${shown}/>`
    const id = `rIdLink${relations.length + 1}`
    const address = escapeXml(target.replaceAll(' ', '%20'))
    relations.push(relation(id, 'hyperlink', address).replace('/>', ' TargetMode="External"/>'))
    return `${start} r:id="${id}"${shown}/>`
  })
  return { xml: items.length === 0 ? '' : `<hyperlinks>${items.join('')}</hyperlinks>`, relations }
}

/** The relations of a sheet to its comments and out of the file; undefined where it has none. */
export function sheetRelations(
  number: number,
  hasComments: boolean,
  links: readonly string[]
): string | undefined {
  const items = [
    ...links,
    ...(hasComments
      ? [
          relation('rIdBoxes', 'vmlDrawing', `../drawings/vmlDrawing${number}.vml`),
          relation('rIdComments', 'comments', `../comments${number}.xml`)
        ]
      : [])
  ]
  return items.length === 0 ? undefined : relationships(items)
}
