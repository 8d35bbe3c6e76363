import { expect, test } from 'vitest'
import type { Mask } from '../registers'
import { isMasked, maskNumbersIn, maskValue } from './masks'

test.each<[Mask, string, string]>([
  ['idNumber', '361002201908135228', '361***********5228'],
  ['idNumber', 'G361002201908135228', 'G361***********5228'],
  ['idNumber', 'E12345678', 'E1*****78'],
  ['idNumber', '12345', '1****'],
  ['phone', '13812345678', '138****5678'],
  ['phone', '13812345678、0794-8123678', '138****5678、0794-8***678'],
  ['phone', '010-12345678', '010-1****678'],
  ['phone', '8123678', '8***678'],
  ['phone', '661234', '6*****'],
  ['phone', '找张三', '找***'],
  ['address', '江西省抚州市临川区金柅街道张家村3号', '江西省抚州市临川区金柅街道张家村***'],
  ['address', '江西省抚州市临川区园纵六路社区35号', '江西省抚州市临川区园纵六路社区***'],
  ['address', '江西省抚州市临川区钟岭街道园纵六路9号', '江西省抚州市临川区钟岭街道***'],
  ['address', '江西省景德镇市浮梁县鹅湖镇1号', '江西省景德镇市浮梁县鹅湖镇***'],
  ['address', '江西省萍乡市安源区城北路12号', '江西省萍乡市***'],
  ['address', '新村镇柳林村5号', '新村镇柳林村***'],
  ['address', '3栋201', '3栋***'],
  ['phone', '', '']
])('masks %s %s as %s', (mask, value, masked) => {
  expect(maskValue(mask, value)).toBe(masked)
  expect(isMasked(masked)).toBe(value !== '')
})

test('a real value is not taken for a masked one', () => {
  for (const value of ['361002201908135228', '13812345678', '张家村3号', '张*'])
    expect(isMasked(value)).toBe(false)
})

test('long numbers in a text are hidden, short ones stay', () => {
  expect(maskNumbersIn('爷爷 13812345678,三(2)班第3组')).toBe('爷爷 13*******78,三(2)班第3组')
  expect(maskNumbersIn('2016-09-01 住校')).toBe('2016-09-01 住校')
})
