/**
 * What the labels of registration forms ask for, whatever words a school found for it (domain §1.3: each school
 * made its own version): 住家周围有哪些危险, 居住地周边安全隐患 and 附近不安全因素 all ask for the dangers around the home. The
 * first that fits counts; `null` keeps a label from those after it.
 */
const ASKED: readonly [RegExp, string | null][] = [
  // Whose or how it is handled, and a question about one danger alone, is not the answer itself.
  [/联系|电话|措施|办法|次数|签名|签字|其他内容/, null],
  [/(?:是否|有无|有没有).*(?:河|塘|水库|沟|湖|溪|井|公路|铁路|马路|工地|高压|网吧|棋牌|游戏)/, null],
  [/(?:途中|途经|路上|路线|沿途|路途|沿线|必经|上下?学路|上学途).*(?:危险|隐患|不安全)/, 'commuteDangers'],
  [
    /安全隐患|不安全因素|危险(?:因素|源|水域及|隐患|情况|地段|区域|场所)|(?:周边|周围|附近).*(?:危险|隐患)/,
    'hazards'
  ],
  [/不良(?:场所|环境|娱乐场所)|(?:周边|周围|附近).*(?:娱乐场所|网吧)/, 'badPlaces'],
  [/(?:谁|由谁|何人).*(?:接送)|^(?:上下?放?学|平时)?接送(?:人|者|人员|的人)(?:姓名)?$/, 'escort'],
  [
    /(?:上|下|放|往返|来回|到校|来校|离校|回家|每[天日]).*(?:方式|工具)|^交通(?:方式|工具)|(?:怎么|如何|怎样)(?:来|去|到)?(?:上学|上下学|上放学|到校|来校|学校)/,
    'commuteMode'
  ],
  [
    /(?:路上|途中|路途|单程|上下?放?学|到校|去学校).*(?:用时|耗时|多久|几分钟|多长时间|时长|所需时间|需要?时间|花费时间|所用时间)|^(?:路上|途中|路途|单程)(?:的|大约|约)?(?:时间|分钟)/,
    'commuteMinutes'
  ],
  [
    /(?:家|住处|住所|到校|来校|离校|去学校|往返|住址|住地|居住地|上学|放学|上下学|上放学)(?:庭|里)?(?:离|距|到|至|与|和|距离)*(?:学校|校)?.*(?:距离|多远|路程|里程|公里数)|(?:距离?|离)学?校|^家(?:到|至)学?校/,
    'commuteDistanceKm'
  ],
  [/家庭(?:的)?(?:类型|类别|结构|形态|构成类型|组成类型)|哪种家庭/, 'familyType'],
  [/(?:经济|收入)(?:的)?(?:主要)?来源|靠什么(?:收入|生活)/, 'incomeSources'],
  [/(?:家庭|家里)?经济(?:状况|条件|情况|水平)/, 'economicStatus'],
  [/家庭(?:的)?(?:氛围|气氛)|家庭.*和睦/, 'familyAtmosphere'],
  [/(?:教育|教养|管教)(?:孩子|子女)?(?:的)?(?:方式|方法|态度)/, 'parentingStyle'],
  [/住房(?:情况|条件|状况|性质|类型|来源)?$/, 'housing'],
  [/(?:期望|希望|期待|愿望)$/, 'expectations'],
  [
    /(?:对|给|向)(?:学校|老师|教师|班主任|我校)(?:和|及|、)?(?:学校|老师|教师|班级)?(?:工作)?(?:的|有什么|有何|提出的?)*(?:意见|建议|要求|希望)/,
    'suggestions'
  ],
  [/所处(?:的)?(?:地段|位置)|居住(?:的)?(?:地段|区域|环境)/, 'locality']
]
const QUESTION = /[?？].*$/

/** The field of the registration form that a label asks for, by its key (see `headerKey`); null where that is not clear. */
export function askedField(key: string): string | null {
  const plain = key.replace(QUESTION, '')
  return ASKED.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}
