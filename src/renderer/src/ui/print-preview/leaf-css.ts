import type { PrintedPages } from '@shared/api/printing'

const GAP = 14

/**
 * How leaves lie on the desk, and how on paper: there each one fills its page, with the margins it brings itself.
 * `--zoom` is set on the host.
 */
export function leafCss(papers: PrintedPages['papers']): string {
  const sizes = papers.map(
    ({ width, height }, at) =>
      `.leaf[data-paper="${at}"]{--width:${width}mm;--height:${height}mm;page:${pageName(at)}}`
  )
  return `:host{display:block;padding:${GAP}px 0;--zoom:1}
.leaf{width:calc(var(--width)*var(--zoom));height:calc(var(--height)*var(--zoom));margin:0 auto ${GAP}px;background:#fff;
overflow:hidden;box-shadow:0 1px 6px rgb(0 0 0/35%);content-visibility:auto}
.page{width:var(--width);height:var(--height);transform:scale(var(--zoom));transform-origin:0 0}
@media print{:host{padding:0}
.leaf{width:var(--width);height:var(--height);margin:0;box-shadow:none;content-visibility:visible;break-after:page}
.leaf:last-child{break-after:auto}
.page{transform:none}}
${sizes.join('\n')}
${onePaperCss(papers)}`
}

/** On one kind of paper all pages are as the first: what lies otherwise is turned, what is larger made smaller. */
function onePaperCss([paper, ...others]: PrintedPages['papers']): string {
  if (!paper || others.length === 0) return ''
  const pages = others.map((own, at) => {
    const turned = own.width > own.height !== paper.width > paper.height
    const [width, height] = turned ? [own.height, own.width] : [own.width, own.height]
    const scale = Math.min(1, paper.width / width, paper.height / height)
    const turn = turned ? `translateX(${width * scale}mm) rotate(90deg) ` : ''
    return `:host([data-one-paper]) .leaf[data-paper="${at + 1}"] .page{transform:${turn}scale(${scale})}`
  })
  const leaf = `page:auto;width:${paper.width}mm;height:${paper.height}mm`
  return `@media print{:host([data-one-paper]) .leaf.leaf{${leaf}}\n${pages.join('\n')}}`
}

/** The papers for the printer; named, because one file may have upright and lying pages. */
export function paperCss(papers: PrintedPages['papers']): string {
  return papers
    .map(({ width, height }, at) => `@page ${pageName(at)}{size:${width}mm ${height}mm;margin:0}`)
    .join('\n')
}

function pageName(at: number): string {
  return `paper${at}`
}
