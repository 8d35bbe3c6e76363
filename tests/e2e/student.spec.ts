import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { startBrowserHost } from './hosts/browser-host'
import type { Host } from './hosts/host'
import { FirstRunPage } from './pages/first-run-page'
import { RegisterPage } from './pages/register-page'
import { SignInPage } from './pages/sign-in-page'
import { StudentPage } from './pages/student-page'

const PASSWORD = '虚构密码-2026'

/** A registration form on paper, in the order of the card: label, keys that are typed, what then stands there. */
const CARD: [label: string, keys: string, stands?: string][] = [
  ['填表时间', '2026.9.5'],
  ['出生日期', '2016-05-04'],
  ['民族', '汉族'],
  ['身份证件号', ''],
  ['就读方式', '1'],
  ['是否独生子女', '2'],
  ['健康状况', '良好'],
  ['既往病史', ''],
  ['特长', '画画'],
  ['家庭住址', '虚构县虚构镇虚构村 1 号'],
  ['户口所在地', ''],
  ['家庭电话', '13800000001']
]
const FATHER: typeof CARD = [
  ['第1位与学生关系', '父亲'],
  ['第1位姓名', '测试父'],
  ['第1位年龄', '38'],
  ['第1位文化程度', '初中'],
  ['第1位职务', '工人'],
  ['第1位工作单位', '虚构机械厂'],
  ['第1位联系电话', '13800000002'],
  ['第1位是否监护人', '1'],
  ['第1位是否同住', '2']
]
const FURTHER: typeof CARD = [
  ['家庭类型', '1', '双亲完整'],
  ['主要监护人', '祖母'],
  ['实际照料人', '祖母'],
  ['监护方式', '4', '祖父母'],
  ['是否留守儿童', '2'],
  ['是否随迁子女', '2'],
  ['是否低保', '2'],
  ['是否建档立卡', '2'],
  ['是否残疾人', '2'],
  ['是否孤儿', '2'],
  ['家庭经济状况', '2', '一般'],
  ['打工', '12'],
  ['住房情况', '1', '自有'],
  ['有无独立学习空间', '1'],
  ['家庭藏书', '二十本'],
  ['家庭氛围', '1', '和睦'],
  ['家庭教育方式', '民主', '民主'],
  ['打牌赌博', '1'],
  ['家长对子女的期望', '健康成长'],
  ['家庭教育困难', '辅导不了作业'],
  ['作息', '九点睡'],
  ['作业', '自己完成'],
  ['家务', '扫地'],
  ['上网(手机)', '周末一小时'],
  ['阅读', '喜欢'],
  ['交友', '同村伙伴'],
  ['所处地段', '4', '村庄'],
  ['网吧', '4'],
  ['不良场所距离', '500 米'],
  ['危险水域', ' '],
  ['上下学方式', '1', '步行'],
  ['上下学距离(公里)', '1.5'],
  ['途中用时(分钟)', '20'],
  ['途经危险点', '村口池塘'],
  ['接送人', '祖母'],
  ['邻里社区评价', '和气'],
  ['社区(村)联系人', '测试村干部'],
  ['社区(村)联系电话', '13800000003'],
  ['校外同伴交往', ''],
  ['对学校的建议', '多通电话'],
  ['班主任意见', '情况属实'],
  ['政教处审核意见', '同意'],
  ['受侵害迹象', ''],
  ['备注', '无']
]

let folder: string
let host: Host
let page: Page
let register: RegisterPage
let student: StudentPage
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-student-'))
  host = await startBrowserHost({ dataFolder: folder })
  page = host.page
  register = new RegisterPage(page)
  student = new StudentPage(page)
  await new FirstRunPage(page).setUp({
    schoolName: '虚构学校',
    displayName: '虚构主任',
    password: PASSWORD
  })
  for (const name of ['测试甲', '测试乙']) await addStudent(name)
})
test.afterEach(async () => {
  await host.close()
  rmSync(folder, { recursive: true, force: true })
})

async function addStudent(name: string) {
  await register.tool('新增学生').click()
  const form = page.getByRole('dialog', { name: '新增学生' })
  await form.getByLabel('姓名', { exact: true }).fill(name)
  await form.getByLabel('班级').fill('三(2)班')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form).toBeHidden()
}

/** Each field has the keyboard when its turn comes; then Enter. */
async function typeFields(fields: typeof CARD) {
  for (const [label, keys, stands] of fields) {
    const field = student.field(label)
    await expect(field).toBeFocused()
    await page.keyboard.type(keys)
    if (stands) await expect(field).toHaveValue(stands)
    await page.keyboard.press('Enter')
  }
}

test('a whole form is entered by keyboard alone, confirmed, and stands in its register', async () => {
  await student.find('测试乙')
  await page.keyboard.press('Alt+3')
  await expect(student.button('开始填写')).toBeFocused()
  await page.keyboard.press('Enter')
  await typeFields(CARD)
  await expect(student.button('添加家庭成员')).toBeFocused()
  await page.keyboard.press('Enter')
  await typeFields(FATHER)
  await expect(student.button('添加家庭成员')).toBeFocused()
  await page.keyboard.press('Tab')
  await typeFields(FURTHER)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('登记表已确认')).toBeVisible()
  await expect(student.region.getByText('已确认', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')

  await register.openPage('登记表')
  await expect(register.cell(0, 'name')).toHaveText('测试乙')
  await expect(register.cell(0, 'formState')).toHaveText('已确认')
  await expect(register.cell(0, 'filledOn')).toHaveText('2026-09-05')
  await student.find('测试乙')
  await student.turnTo('登记表')
  await expect(student.field('打工')).toBeChecked()
  await expect(student.field('种养殖')).toBeChecked()
  await expect(student.field('危险水域')).toBeChecked()
  await expect(student.field('家长不良习惯')).toHaveValue('******')
  await expect(student.field('第1位姓名')).toHaveValue('测试父')
  await expect(student.field('上下学距离(公里)')).toHaveValue('1.5')
})

test('a refused value is said, and the keyboard is put into its field', async () => {
  await student.find('测试甲')
  await page.keyboard.press('Alt+3')
  await page.keyboard.press('Enter')
  await expect(student.field('填表时间')).toBeFocused()
  await page.keyboard.type('2026-13-40')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+s')
  await expect(page.getByText(/“填表时间”的内容不能保存/).first()).toBeVisible()
  await expect(student.field('填表时间')).toBeFocused()
  await page.keyboard.press('Alt+1')
  const ask = page.getByRole('dialog')
  await expect(ask).toContainText('改动还没有保存')
  await ask.getByRole('button', { name: '继续填写' }).click()
  await expect(student.field('填表时间')).toHaveValue('2026-13-40')
})

test('what changed for a parent is added to what was before', async () => {
  await student.find('测试甲')
  await student.turnTo('留守情况')
  await student.button('登记留守情况').click()
  await student.writeState('父亲', '登记情况', {
    情况起始: '2023-09',
    是否外出: '1',
    外出起始时间: '2023-09',
    务工地点: '广东省深圳市'
  })
  await student.writeState('母亲', '登记情况', { 是否外出: '2' })
  await student.writeState('父亲', '情况有变化', { 情况起始: '2026-10-01', 是否外出: '2' })
  await expect(student.states('父亲')).toHaveCount(2)
  await expect(student.states('父亲').first()).toContainText('未外出')
  await expect(student.states('父亲').last()).toContainText('外出,广东省深圳市,自 2023-09 起')

  const finding = student.part('认定').getByRole('article').first()
  const asOf = student.field('截止日期')
  await asOf.fill('2026-09-30')
  await asOf.press('Enter')
  await expect(finding).toContainText('单亲留守')
  await expect(student.states('父亲').last()).toContainText('截止日期当时')
  await asOf.fill('2026-10-02')
  await asOf.press('Enter')
  await expect(finding).toContainText('非留守')
  await student.writeState('父亲', '更正', { 情况起始: '2026-10-05' })
  await expect(student.states('父亲')).toHaveCount(2)
  await expect(finding).toContainText('单亲留守')
})

test('a sign of harm names the duty to report, is hidden afterwards, and a look at it is logged', async () => {
  await student.find('测试甲')
  await student.turnTo('登记表')
  await student.button('开始填写').click()
  const duty = student.region.getByText('登记了受侵害迹象:必须立即报告')
  await student.field('填表时间').fill('2026-09-05')
  await expect(duty).toBeHidden()
  await student.field('受侵害迹象').fill('手臂有伤')
  await expect(duty).toBeVisible()
  await expect(student.region.getByRole('list', { name: '报告对象' })).toContainText('公安机关 110')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('登记表已保存')).toBeVisible()
  await expect(student.field('受侵害迹象')).toHaveValue('******')
  await expect(duty).toBeVisible()
  await student.button('查看受侵害迹象').click()
  await expect(student.field('受侵害迹象')).toHaveValue('手臂有伤')
  await register.openPage('操作记录')
  await expect(page.getByRole('row').filter({ hasText: '受侵害迹象' })).toContainText('查看')
})

test('what does not fit is said on the page, leads to where it is mended, or is settled with a reason', async () => {
  await student.find('测试甲')
  await student.field('是否留守儿童').focus()
  await page.keyboard.press('3')
  await page.keyboard.press('Control+s')
  const warnings = student.part('待核对')
  const warning = warnings.getByRole('alert')
  await expect(warning).toHaveCount(1)
  await warning.getByRole('button', { name: '去修改' }).click()
  await expect(student.button('登记留守情况')).toBeVisible()
  await warning.getByRole('button', { name: '已核对…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('核对说明')).toBeFocused()
  await page.keyboard.insertText('已电话核实')
  await page.keyboard.press('Enter')
  await expect(warnings).toBeHidden()
})

test('a lock covers the page, and what was typed is still there afterwards', async () => {
  await student.find('测试甲')
  await student.turnTo('登记表')
  await student.button('开始填写').click()
  await student.field('家庭藏书').fill('三十本')
  await page.getByLabel('锁定').click()
  const signIn = new SignInPage(page)
  await expect(signIn.password).toBeVisible()
  await expect(student.region).toBeHidden()
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Escape')
  await signIn.signIn(PASSWORD)
  await expect(student.field('家庭藏书')).toHaveValue('三十本')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('登记表已保存')).toBeVisible()
})

test('brothers and sisters are suggested, and an adult they share is one in both families', async () => {
  const mother = { 与学生关系: '母亲', 姓名: '测试母', 联系电话: '13800000009' }
  for (const [name, workplace] of [
    ['测试甲', '虚构鞋厂'],
    ['测试乙', '虚构茶园']
  ] as const) {
    await student.find(name)
    await student.turnTo('家庭成员')
    await student.button('添加家庭成员').click()
    for (const [label, text] of Object.entries({ ...mother, 工作单位: workplace })) {
      await student.field(`第1位${label}`).fill(text)
    }
    await page.keyboard.press('Control+s')
    await expect(student.region.getByText('有改动还没有保存')).toBeHidden()
  }
  await student.button('是,合为一人').click()
  const differences = page.getByRole('dialog')
  await expect(differences).toContainText('虚构茶园')
  await expect(differences).toContainText('虚构鞋厂')
  await differences.getByRole('button', { name: '合为一人' }).click()
  await expect(student.region.getByText('两家共用', { exact: true })).toBeVisible()

  const job = student.field('第1位职务')
  await job.fill('车间主任')
  await page.keyboard.press('Control+s')
  await expect(student.region.getByText('有改动还没有保存')).toBeHidden()
  await student.button('三(2)班 测试甲').click()
  await expect(student.region).toHaveAccessibleName('学生档案:测试甲')
  await expect(job).toHaveValue('车间主任')
  await expect(student.field('第1位工作单位')).toHaveValue('虚构茶园')
  await student.button('拆开').click()
  await expect(student.region.getByText('两家共用', { exact: true })).toBeHidden()
})

test('neighbours in the class follow each other, and back leads to where one was', async () => {
  await register.openPage('留守儿童')
  await student.find('测试甲')
  await expect(student.region).toHaveAccessibleName('学生档案:测试甲')
  await expect(student.button('下一个')).toBeEnabled()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(student.region).toHaveAccessibleName('学生档案:测试乙')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(student.region).toHaveAccessibleName('学生档案:测试甲')
  await student.find('测试乙')
  await expect(student.region).toHaveAccessibleName('学生档案:测试乙')

  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: '姓名、拼音或号码' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await student.turnTo('基本情况')
  await student.field('性别').focus()
  await page.keyboard.press('ArrowDown')
  await expect(student.field('性别')).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('Escape')
  await expect(student.field('性别')).toHaveAttribute('aria-expanded', 'false')
  await expect(student.region).toHaveAccessibleName('学生档案:测试乙')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(student.field('班级')).toBeFocused()
  await page.keyboard.press('Shift+Enter')
  await expect(student.field('性别')).toBeFocused()
  await page.keyboard.press('Control+s')
  await expect(page.getByText('学生资料已保存')).toBeVisible()

  await student.button('返回').click()
  await expect(student.region).toHaveAccessibleName('学生档案:测试甲')
  await page.keyboard.press('Escape')
  await expect(student.region).toBeHidden()
  await expect(page.getByRole('button', { name: '留守儿童', exact: true })).toHaveAttribute(
    'aria-current',
    'page'
  )
})
