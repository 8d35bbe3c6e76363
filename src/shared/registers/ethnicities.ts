import type { Option } from './define-register'

/** GB/T 3304, in the order of its codes 01–56; a few old names are still in code tables. */
const NAMES =
  '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺'.split(
    ' '
  )
const OLD_NAMES: Record<string, string[]> = {
  毛南: ['毛难', '毛难族'],
  德昂: ['崩龙', '崩龙族'],
  畲: ['佘族', '畬族']
}

/** The 56 ethnic groups with the words schools use for them: 汉 for 汉族, the two-digit code, old names. */
export const ethnicityOptions: Option[] = [
  ...NAMES.map((name, index) => ({
    label: `${name}族`,
    synonyms: [name, String(index + 1).padStart(2, '0'), ...(OLD_NAMES[name] ?? [])]
  })),
  { label: '其他', synonyms: ['97'] },
  { label: '外国血统中国籍人士', synonyms: ['98', '外国血统'] }
]
