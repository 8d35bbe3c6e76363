import type { Chance } from './chance'

/** Common surnames, roughly as often as they are met: a line is picked first, then a surname in it. */
const SURNAMES = [
  '王李张刘陈',
  '王李张刘陈',
  '杨黄赵吴周徐孙马朱胡',
  '郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘',
  '田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武莫孔汤'
].map((line) => [...line])
const COMPOUND_SURNAMES = ['欧阳', '上官', '司马', '诸葛', '夏侯', '皇甫', '令狐', '司徒']
const BOYS = [...'浩宇轩杰涛鹏俊博文睿泽晨阳磊峰志远航凯旭明哲康乐成宏毅翔瑞安辰铭皓嘉诚骏伟']
const GIRLS = [...'欣怡雨萱婷雪梦琪佳慧静妍诗涵颖琳悦思彤雅月莹洁芳语桐若曦可馨梓晴紫瑶媛婉玲倩']
const MEN = [...'建国军伟强勇平华明刚辉波斌林生根发福贵金水保春木海']
const WOMEN = [...'秀英桂兰玉珍红梅霞丽萍凤娇芬燕菊香莲花春云细妹']
const UYGHUR_BOYS = ['艾力', '买买提', '吐尔逊', '阿迪力', '麦麦提明']
const UYGHUR_GIRLS = ['阿依努尔', '古丽', '热依汗', '迪丽努尔', '帕提古丽']

/** A made-up surname; one in two hundred has two characters. */
export function surname(chance: Chance): string {
  if (chance.happens(0.005)) return chance.pick(COMPOUND_SURNAMES)
  return chance.pick(chance.pick(SURNAMES))
}

/** A child's full name: mostly two given characters, one in five has one. */
export function childName(chance: Chance, family: string, gender: '男' | '女'): string {
  return family + given(chance, gender === '男' ? BOYS : GIRLS, 0.2)
}

/** A grown-up's full name, of an older fashion. */
export function adultName(chance: Chance, family: string, gender: '男' | '女'): string {
  return family + given(chance, gender === '男' ? MEN : WOMEN, 0.25)
}

/** A name of two parts with the dot between, as on a 维吾尔族 child's papers, and the father's own name. */
export function dottedName(chance: Chance, gender: '男' | '女'): { child: string; father: string } {
  const father = chance.pick(UYGHUR_BOYS)
  const own = chance.pick(gender === '男' ? UYGHUR_BOYS : UYGHUR_GIRLS)
  return { child: `${own}·${father}`, father: `${father}·${chance.pick(UYGHUR_BOYS)}` }
}

function given(chance: Chance, characters: readonly string[], single: number) {
  const first = chance.pick(characters)
  return chance.happens(single) ? first : first + chance.pick(characters)
}
