import type { Page } from '@playwright/test'

/** Somebody who shall be able to sign in. */
export interface NewAccount {
  displayName: string
  userName: string
  password: string
  /** The classes taught, by name. */
  classes: string[]
}

/** Who may sign in, for the director. */
export class AccountsPage {
  constructor(private readonly page: Page) {}

  /** Adds a class teacher, keeps the recovery code, and goes back to the list. */
  async addTeacher({ displayName, userName, password, classes }: NewAccount) {
    await this.page.getByRole('button', { name: '新增账号' }).click()
    const dialog = this.page.getByRole('dialog', { name: '新增账号' })
    await dialog.getByLabel('姓名', { exact: true }).fill(displayName)
    await dialog.getByLabel('登录名').fill(userName)
    await dialog.getByLabel('初始密码').fill(password)
    await dialog.getByLabel('再输入一遍').fill(password)
    for (const name of classes) await dialog.getByLabel(name, { exact: true }).check()
    await dialog.getByRole('button', { name: '建立账号' }).click()
    await this.page.getByLabel('我已抄写保存').check()
    await this.page.getByRole('button', { name: '返回账号列表' }).click()
  }
}
