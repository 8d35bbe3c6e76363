import { expect, test } from 'vitest'
import { tellsWho } from './anonymity'

test.each([
  '家长姓名',
  '学生姓名',
  '姓名',
  ' 学生 姓名 ',
  '家长',
  '孩子',
  '手机',
  '手机号码',
  '家长联系电话',
  '身份证号',
  '学号',
  '班级座号',
  '填写人',
  '家长签字',
  '微信昵称',
  '来自IP',
  '家庭住址',
  '评老师的家长姓名'
])('%s tells who gave a mark', (header) => {
  expect(tellsWho(header)).toBe(true)
})

test.each([
  '教师姓名',
  '老师电话',
  '参评家长人数',
  '家长满意率',
  '家长满意率(%)',
  '学生人数',
  '家长其他意见',
  '教学态度',
  '学生班级',
  '教研组',
  '备注2'
])('%s tells nobody', (header) => {
  expect(tellsWho(header)).toBe(false)
})
