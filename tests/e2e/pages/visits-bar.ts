import type { Locator, Page } from '@playwright/test'

/** What stands over the home visits: figures of the plan, the plan itself, visits for many, and what was promised. */
export class VisitsBar {
  private readonly bar: Locator
  readonly plan: Locator
  readonly followUps: Locator
  /** The dialog for visits of several children. */
  readonly log: Locator

  constructor(private readonly page: Page) {
    this.bar = page.getByRole('group', { name: '家访情况' })
    this.plan = page.getByRole('region', { name: '家访计划' })
    this.followUps = page.getByRole('region', { name: '家访跟进' })
    this.log = page.getByRole('dialog', { name: /登记家访/ })
  }

  /** A figure of the term, such as 应访. */
  figure(name: string): Locator {
    return this.bar.getByRole('button', { name: new RegExp(`^${name} `) })
  }

  async numberOf(name: string): Promise<number> {
    return Number(/\d+$/.exec(await this.figure(name).innerText())?.[0])
  }

  action(name: string): Locator {
    return this.bar.getByRole('button', { name, exact: true })
  }

  /** The children of the plan that are shown, in their order. */
  get rows(): Locator {
    return this.plan.locator('.ant-table-row')
  }

  async showState(state: string) {
    await this.plan
      .getByRole('radiogroup', { name: '状态' })
      .getByText(new RegExp(`^${state} `))
      .click()
  }

  async back() {
    await this.page.getByRole('button', { name: '返回家访' }).click()
  }
}
