import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { refuse } from '../context'

/** What stands for a mark of the template: a text, or the items of a list between {#…} and {/…}. */
export type DocumentValue = string | DocumentItem[]
/** Gives the value of a mark, or undefined where it has none. */
export type DocumentItem = (mark: string) => DocumentValue | undefined

interface TemplateFault {
  properties?: { id?: string; xtag?: string; errors?: TemplateFault[] }
}

/** Opens a document whose marks stand in braces; refuses with `form_template_refused` where they do not match. */
export function openDocument(bytes: Uint8Array): Docxtemplater {
  try {
    return new Docxtemplater(new PizZip(bytes), {
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      // A mark is looked for in the innermost list first, then outside.
      parser: (mark) => ({
        get: (scope: DocumentItem, { scopeList }: { scopeList: DocumentItem[] }) =>
          [...scopeList, scope]
            // Within {#学生人数}…{/学生人数} stands a text, which has no marks of its own.
            .filter((item) => typeof item === 'function')
            .toReversed()
            .reduce<DocumentValue | undefined>((found, item) => found ?? item(mark.trim()), undefined)
      }),
      // Nothing is lost silently: a mark without a value stays as it was written.
      nullGetter: ({ value }: { value?: string }) => (value === undefined ? '' : `{${value}}`)
    })
  } catch (error) {
    return refuse('form_template_refused', { reason: reasonOf(error as TemplateFault) })
  }
}

/** Fills a document; answers with the file and the marks that nobody knows. */
export function fillDocument(
  bytes: Uint8Array,
  values: DocumentItem
): { bytes: Uint8Array; unknown: string[] } {
  const document = openDocument(bytes)
  const unknown = new Set<string>()
  document.render(((mark: string) => {
    const value = values(mark)
    if (value === undefined) unknown.add(mark)
    return value
  }) as unknown as object)
  return {
    bytes: document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' }),
    unknown: [...unknown]
  }
}

const REASONS: Record<string, string> = {
  unclosed_tag: '有一个“{”没有对应的“}”',
  unopened_tag: '有一个“}”没有对应的“{”',
  unclosed_loop: '列表开始了却没有写结束',
  unopened_loop: '列表结束了却没有写开始',
  closing_tag_does_not_match_opening_tag: '列表开始和结束的名称不一致',
  multi_error: '标记有误'
}

function reasonOf({ properties }: TemplateFault): string {
  const first = properties?.errors?.[0]?.properties ?? properties
  const mark = first?.xtag ? `:{${first.xtag.slice(0, 20)}}` : ''
  return (REASONS[first?.id ?? ''] ?? '文件打不开') + mark
}
