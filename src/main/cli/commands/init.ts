import { needed, oneOf } from '../arguments'
import type { Command } from '../command'

/** Makes an encrypted database with one director account, and prints the recovery code once. */
export const init: Command = async (line, caller) => {
  const { recoveryCode, settings } = await caller.callUnsigned('session.setUp', {
    schoolName: needed(line, 'school'),
    stage: oneOf(line, 'stage', ['小学', '初中', '九年一贯']) ?? '九年一贯',
    displayName: '管理员',
    userName: caller.userName,
    password: caller.password
  })
  return {
    json: { school: settings.schoolName, stage: settings.stage, user: caller.userName, recoveryCode },
    lines: [
      `已建立 ${settings.schoolName} 的台账,登录名 ${caller.userName}。`,
      `恢复码(只显示这一次,请抄下保存):${recoveryCode}`
    ]
  }
}
