import type { Page } from '@playwright/test'

/** The first screen of a new computer. */
export class FirstRunPage {
  constructor(private readonly page: Page) {}

  /** Makes a ledger, ticks that the recovery code was kept, and answers with that code. */
  async setUp(school: { schoolName: string; displayName: string; password: string }): Promise<string> {
    await this.page.getByLabel('学校名称').fill(school.schoolName)
    await this.page.getByLabel('您的姓名').fill(school.displayName)
    await this.page.getByLabel('密码', { exact: true }).fill(school.password)
    await this.page.getByLabel('再输入一遍').fill(school.password)
    await this.page.getByRole('button', { name: '建立台账' }).click()
    const code = await this.page.getByLabel('恢复码').innerText()
    await this.page.getByLabel('我已抄写保存').check()
    await this.page.getByRole('button', { name: '进入台账' }).click()
    return code
  }

  /** Opens the ledger of made-up data. */
  async tryOut() {
    await this.page.getByRole('button', { name: '先用虚构数据试一试' }).click()
  }
}
