import type { Page } from '@playwright/test'

/** Every text, hint and placeholder that can be seen on the page now. */
export function wordsOnScreen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const words = new Set<string>()
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue
      for (const name of ['placeholder', 'title']) words.add(element.getAttribute(name) ?? '')
      for (const node of element.childNodes) {
        if (node.nodeType === Node.TEXT_NODE) words.add(node.textContent ?? '')
      }
    }
    return [...words].filter((text) => text.trim() !== '')
  })
}
