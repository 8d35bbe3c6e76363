/** A place that people name when they say where a parent works. */
export interface KnownPlace {
  /** With its kind: 广东省, 上海市. */
  province: string
  /** With its kind: 深圳市, 恩施州; null for a province. A 直辖市 is its own city. */
  city: string | null
  /** With its kind: 临川区; null for a place that is larger. */
  county: string | null
}

/**
 * Provinces, their cities of prefecture level, and well-known cities of county level (义乌, 晋江, 昆山 …): where
 * parents from Jiangxi work. GB/T 2260 in its short names; a kind other than 市 stands behind `/`.
 */
const provinces: Record<string, string> = {
  北京市: '',
  天津市: '',
  上海市: '',
  重庆市: '',
  河北省: '石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 雄安/新区',
  山西省: '太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁',
  内蒙古自治区:
    '呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 兴安/盟 锡林郭勒/盟 阿拉善/盟',
  辽宁省: '沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛',
  吉林省: '长春 四平 辽源 通化 白山 松原 白城 延边/州',
  黑龙江省: '哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 大兴安岭/地区',
  江苏省:
    '南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 昆山 常熟 张家港 江阴 太仓 宜兴 丹阳 吴江/区',
  浙江省:
    '杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 义乌 永康 东阳 慈溪 余姚 温岭 瑞安 乐清 诸暨 海宁 桐乡 平湖 玉环 临海 上虞/区 萧山/区 余杭/区 柯桥/区 路桥/区',
  安徽省: '合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城',
  福建省: '福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 晋江 石狮 南安 福清 长乐/区 武夷山 邵武',
  江西省:
    '南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶 瑞金 丰城 樟树 高安 乐平 贵溪 德兴 井冈山 共青城 庐山 瑞昌 龙南',
  山东省: '济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽',
  河南省: '郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 济源',
  湖北省: '武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施/州 仙桃 潜江 天门',
  湖南省: '长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西/州 浏阳 醴陵',
  广东省:
    '广州 深圳 珠海 汕头 佛山 韶关 湛江 肇庆 江门 茂名 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 顺德/区 南海/区 番禺/区 增城/区 普宁',
  广西壮族自治区: '南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左',
  海南省: '海口 三亚 三沙 儋州 琼海 文昌',
  四川省:
    '成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 阿坝/州 甘孜/州 凉山/州',
  贵州省: '贵阳 六盘水 遵义 安顺 毕节 铜仁 黔西南/州 黔东南/州 黔南/州',
  云南省:
    '昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 楚雄/州 红河/州 文山/州 西双版纳/州 大理/州 德宏/州 怒江/州 迪庆/州',
  西藏自治区: '拉萨 日喀则 昌都 林芝 那曲',
  陕西省: '西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛',
  甘肃省: '兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 临夏/州 甘南/州',
  青海省: '西宁 海东 海北/州 黄南/州 果洛/州 玉树/州 海西/州',
  宁夏回族自治区: '银川 石嘴山 吴忠 固原 中卫',
  新疆维吾尔自治区:
    '乌鲁木齐 克拉玛依 吐鲁番 哈密 昌吉/州 博尔塔拉/州 巴音郭楞/州 阿克苏/地区 喀什/地区 和田/地区 伊犁/州 塔城/地区 阿勒泰/地区 石河子',
  香港特别行政区: '',
  澳门特别行政区: '',
  台湾省: '台北 高雄 台中 台南 新北'
}

/** The counties of 抚州市, where the programme comes from. */
const countiesOfFuzhou = '临川区 东乡区 南城县 黎川县 南丰县 崇仁县 乐安县 宜黄县 金溪县 资溪县 广昌县'

const KIND_OF_PROVINCE = /(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)$/

/** Every known place by its short name: 广东, 深圳, 恩施, 临川. */
export const knownPlaces: ReadonlyMap<string, KnownPlace> = collect()

function collect() {
  const places = new Map<string, KnownPlace>()
  for (const [province, cities] of Object.entries(provinces)) {
    const ownCity = province.endsWith('市') || province.endsWith('特别行政区') ? province : null
    places.set(province.replace(KIND_OF_PROVINCE, ''), { province, city: ownCity, county: null })
    for (const entry of cities.split(' ').filter(Boolean)) {
      const [name = '', kind = '市'] = entry.split('/')
      places.set(name, { province, city: name + kind, county: null })
    }
  }
  for (const county of countiesOfFuzhou.split(' ')) {
    places.set(county.slice(0, -1), { province: '江西省', city: '抚州市', county })
  }
  return places
}
