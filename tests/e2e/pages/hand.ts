import type { Locator, Page } from '@playwright/test'
import { pinyin } from 'pinyin-pro'

/** A hand at mouse and keyboard that counts what it does: a click, a key, and for Chinese text each letter of its pinyin. */
export class Hand {
  count = 0

  constructor(private readonly page: Page) {}

  async click(target: Locator) {
    this.count++
    await target.click()
  }

  async press(...keys: string[]) {
    for (const key of keys) {
      this.count++
      await this.page.keyboard.press(key)
    }
  }

  /** Chinese text as an input method takes it: letter by letter, and one key that takes the whole over. */
  async write(text: string) {
    this.count += pinyin(text, { toneType: 'none', type: 'array' }).join('').length + 1
    await this.page.keyboard.insertText(text)
  }
}
