import { checkIdNumber } from '@shared/rules/id-number'
import { isNullWord } from '@shared/rules/text'
import type { Cell } from '../../excel/reading/sheet-grid'
import { textOf } from './cells'

/** The share of a column's filled cells that look like each thing, 0–1. */
export interface ContentProfile {
  filled: number
  distinct: number
  residentId: number
  nationalStudentNumber: number
  phone: number
  gender: number
  date: number
  ethnicity: number
  personName: number
  /** 父亲, 母亲 or 父母 instead of anybody's name. */
  parentWord: number
  className: number
  address: number
}

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由司欧上诸皇东'
const PHONE = /^(?:\+?86)?1[3-9]\d{9}$|^0\d{2,3}-?\d{7,8}$/
const DATE =
  /^\d{4}[-/.年]\d{1,2}(?:[-/.月]\d{0,2}日?)?(?: .*)?$|^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-3]\d)?$/
const CLASS =
  /^(?:.{0,4})?[一二三四五六七八九1-9]\s*(?:年级?)?\s*[(（]?\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*[)）]?\s*班$|^[1-9]0[1-9]$|^[一二三四五六七八九]\s*[(（]\d{1,2}[)）]$/
const ADDRESS = /[省市区县镇乡村路街道号组栋室]/
const NATIONAL = /^[GJL]\d{17}[\dXx]$/
const PARENT_WORD =
  /^(?:父亲?|母亲?|爸爸?|妈妈?|父母|父母亲|爸妈|爸爸妈妈|(?:父母)?双方|父亲?[、/,，和及]母亲?|爸爸[、/,，和及]妈妈)$/
const SAMPLE = 200

/** Looks at up to 200 filled cells of a column. */
export function profileColumn(
  rows: readonly Cell[][],
  column: number,
  firstRow: number,
  lastRow: number
): ContentProfile {
  const texts: string[] = []
  for (let row = firstRow; row <= lastRow && texts.length < SAMPLE; row += 1) {
    const text = textOf(rows[row]?.[column])
    if (!isNullWord(text)) texts.push(text)
  }
  const share = (test: (text: string) => boolean) =>
    texts.length ? texts.filter(test).length / texts.length : 0
  return {
    filled: texts.length,
    distinct: new Set(texts).size,
    residentId: share(
      (text) => /^\d{17}[\dXx]$/.test(text.replace(/[\s-]/g, '')) && checkIdNumber(text).birthDate !== null
    ),
    nationalStudentNumber: share((text) => NATIONAL.test(text)),
    phone: share((text) => PHONE.test(text.replace(/[\s-]/g, ''))),
    gender: share((text) => text === '男' || text === '女'),
    date: share((text) => DATE.test(text)),
    ethnicity: share((text) => /^[\u4e00-\u9fff]{1,4}族$|^汉$/.test(text)),
    personName: share(looksLikeName),
    parentWord: share((text) => PARENT_WORD.test(text)),
    className: share((text) => CLASS.test(text)),
    address: share((text) => text.length >= 6 && ADDRESS.test(text))
  }
}

function looksLikeName(text: string): boolean {
  const name = text.replace(/\s/g, '')
  return (
    (/^[\u3400-\u9fff]{2,4}$/.test(name) && SURNAMES.includes(name[0] ?? '')) ||
    /^[\u3400-\u9fff]{2,}·[\u3400-\u9fff]+$/.test(name)
  )
}
