import { useEffect, useRef } from 'react'
import type { PrintedPages } from '@shared/api/printing'
import { leafCss, paperCss } from './leaf-css'

/** The widest page that fills the desk, or a whole page at a time. */
export type Zoom = 'width' | 'page'

/** Pixels of a millimetre, and what the desk leaves free around a page in pixels. */
const MILLIMETRE = 96 / 25.4
const AROUND = { width: 56, height: 28 }
const LARGEST = 1.8

interface PagesViewProps {
  printed: PrintedPages
  zoom: Zoom
  /** Whether the printer is given one kind of paper for all pages. */
  onePaper: boolean
  /** The page in the middle of the desk, from 1. */
  onPage: (page: number) => void
}

/** The pages on a desk. A shadow root keeps their looks and those of the window apart; no script can run in them. */
export function PagesView({ printed, zoom, onePaper, onPage }: PagesViewProps) {
  const desk = useRef<HTMLDivElement>(null)
  const pages = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const host = pages.current
    if (!host) return
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [sheetOf(printed.css), sheetOf(leafCss(printed.papers))]
    root.innerHTML = printed.html
    // The printer takes the size of its paper from the document, not from a shadow root.
    const papers = sheetOf(paperCss(printed.papers))
    document.adoptedStyleSheets.push(papers)
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== papers)
    }
  }, [printed])

  useEffect(() => {
    const [around, host] = [desk.current, pages.current]
    if (!around || !host) return
    const fit = () => {
      const widest = Math.max(...printed.papers.map(({ width }) => width))
      const highest = Math.max(...printed.papers.map(({ height }) => height))
      const across = (around.clientWidth - AROUND.width) / (widest * MILLIMETRE)
      const down = (around.clientHeight - AROUND.height) / (highest * MILLIMETRE)
      const scale = Math.min(LARGEST, zoom === 'width' ? across : Math.min(across, down))
      host.style.setProperty('--zoom', String(Math.max(0.1, scale)))
    }
    fit()
    const watch = new ResizeObserver(fit)
    watch.observe(around)
    return () => watch.disconnect()
  }, [printed, zoom])

  function scrolled() {
    const [around, leaves] = [desk.current, pages.current?.shadowRoot?.querySelectorAll('.leaf')]
    if (!around || !leaves) return
    const middle = around.getBoundingClientRect().top + around.clientHeight / 2
    onPage(Math.max(1, [...leaves].filter((leaf) => leaf.getBoundingClientRect().top <= middle).length))
  }
  return (
    <div className="print-desk" ref={desk} tabIndex={0} role="region" aria-label="页面" onScroll={scrolled}>
      <div ref={pages} data-one-paper={onePaper ? true : undefined} />
    </div>
  )
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return sheet
}
