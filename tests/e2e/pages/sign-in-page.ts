import type { Locator, Page } from '@playwright/test'

/** Sign-in, also as the cover of a locked ledger. */
export class SignInPage {
  readonly refusal: Locator
  readonly password: Locator

  constructor(private readonly page: Page) {
    this.refusal = page.getByRole('main').getByRole('alert')
    this.password = page.getByLabel('密码', { exact: true })
  }

  async signIn(password: string) {
    await this.password.fill(password)
    await this.page.getByRole('button', { name: '登录', exact: true }).click()
  }

  /** Signs in by the name of another account than the offered one. */
  async signInAs(userName: string, password: string) {
    await this.page.getByLabel('登录名').fill(userName)
    await this.signIn(password)
  }

  /** Sets a new password with the recovery code. */
  async recover(recoveryCode: string, newPassword: string) {
    await this.page.getByRole('button', { name: '忘记密码' }).click()
    await this.page.getByLabel('恢复码').fill(recoveryCode)
    await this.page.getByLabel('新密码').fill(newPassword)
    await this.page.getByLabel('再输入一遍').fill(newPassword)
    await this.page.getByRole('button', { name: '设新密码并登录' }).click()
  }
}
