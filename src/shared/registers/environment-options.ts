import { type Option, words } from './define-register'

function option(label: string, synonyms = ''): Option {
  return synonyms ? { label, synonyms: words(synonyms) } : { label }
}

const OTHER = option('其他', '其它')
const NONE = option('无', '没有 暂无 无此情况')

/** 家庭类型 (§1.3). */
export const familyTypes = [
  option(
    '双亲完整',
    '双亲 完整 完整家庭 双亲家庭 正常 正常家庭 普通家庭 父母双全 双亲健全 核心家庭 双亲完整家庭 完整双亲 父母健在 健全 健全家庭 原生家庭 完整型 双亲齐全'
  ),
  option('单亲', '单亲家庭 单亲型 单亲抚养'),
  option('离异', '离异家庭 父母离异 离婚 离异单亲 父母离婚 已离异 已离婚'),
  option('重组', '重组家庭 再婚 再婚家庭 离异再婚 离异重组'),
  option('孤儿', '孤儿无父母 无父母 孤儿(无父母)'),
  option(
    '丧亲',
    '丧亡 丧父 丧母 父母一方去世 父亡 母亡 丧偶 父亲去世 母亲去世 丧亲家庭 父故 母故 父亲已故 母亲已故'
  ),
  option('隔代', '隔代家庭 隔代抚养 隔代监护'),
  option('父母服刑', '服刑 父母服刑家庭 父或母服刑 服刑人员家庭'),
  option('父母戒毒', '戒毒 吸毒人员家庭 父母吸毒 强制戒毒'),
  OTHER
] as const

/** 监护方式 (§1.3). */
export const guardianshipModes = [
  option('父母共同', '父母 父母双方 双亲 父母共同监护 父母监护 爸爸妈妈'),
  option('父', '父亲 爸爸 父亲监护 父亲单独'),
  option('母', '母亲 妈妈 母亲监护 母亲单独'),
  option('祖父母', '爷爷奶奶 祖辈 祖父母监护 爷爷 奶奶 祖父 祖母'),
  option('外祖父母', '外公外婆 姥姥姥爷 外祖父母监护 外公 外婆 外祖父 外祖母'),
  option('其他亲友', '亲友 亲戚 其他亲属 亲属 亲戚监护 其他亲友监护'),
  option('寄宿', '学校寄宿 寄宿学校 住校'),
  option('托管', '托管机构 托管中心 委托托管 托管班'),
  option('无人', '无人监护 无 自我监护')
] as const

/** 经济状况 (§1.3). */
export const economicStatuses = [
  option('好', '较好 良好 富裕 宽裕 优'),
  option('一般', '中等 普通 中'),
  option('困难', '较困难 贫困 差 较差 特困 特别困难')
] as const

/** 主要经济来源 (§1.3, §1.4). */
export const incomeSources = [
  option('打工', '打工收入 务工 外出务工 外出打工'),
  option('种养殖', '种养殖业 务农 种植 养殖 农业 种地 种植养殖'),
  option('经商', '做生意 个体 个体经营 生意'),
  option('工资', '工资收入 上班 单位工资 薪金'),
  option('政府救助', '救助 低保金 政府补助 低保'),
  option('亲朋接济', '亲友接济 亲戚接济 接济'),
  OTHER
] as const

/** 住房 (§1.3). */
export const housings = [
  option('自有', '自有住房 自建房 自购 自家 商品房 自建 自购房 自住房'),
  option('租住', '租房 租赁 出租房 租住房'),
  option('借住', '借住亲友 寄住 借住房')
] as const

/** 家庭氛围 (§1.3). */
export const familyAtmospheres = [
  option('和睦', '和谐 融洽 良好 很好 好'),
  option('一般', '普通'),
  option('紧张', '不和 不和睦 矛盾 差')
] as const

/** 家庭教育方式 (§1.3). */
export const parentingStyles = [
  option('民主', '民主型 循循善诱 民主平等 说服教育'),
  option('溺爱', '溺爱型 宠爱'),
  option('放任', '放任型 放任自流 不管 放任不管'),
  option('粗暴', '粗暴型 高压 打骂 粗暴高压 粗暴(高压) 高压粗暴 专制'),
  OTHER
] as const

/** 家长不良习惯 (§0: 家长打牌赌博). */
export const parentHabits = [
  option('打牌赌博', '打牌 赌博 打麻将 麻将'),
  option('酗酒', '喝酒 嗜酒'),
  OTHER,
  NONE
] as const

/** 所处地段 (§1.3). */
export const localities = [
  option('城区', '市区 城市 县城'),
  option('城乡结合部', '城郊 郊区 城乡接合部'),
  option('集镇', '镇区 乡镇 圩镇 镇上'),
  option('村庄', '农村 乡村 村里 自然村'),
  option('厂区', '工厂区 工业区 矿区'),
  option('市场旁', '市场 市场附近 集贸市场')
] as const

/** 周边不良场所 (§0 无证网吧、游戏室, §1.3). */
export const badPlaces = [
  option('网吧', '黑网吧 无证网吧'),
  option('游戏室', '游戏厅 电子游戏室 游戏机室'),
  option('歌舞厅', 'KTV 舞厅 酒吧 娱乐场所'),
  option('棋牌室', '麻将馆 棋牌 麻将室'),
  option('台球室', '台球 桌球室 桌球'),
  option('彩票店', '彩票 彩票站'),
  option('无证摊点', '流动摊点 摊点 小摊'),
  OTHER,
  NONE
] as const

/** 安全隐患 (§1.3; 赣教发〔2016〕8号 names 危险水域 first). */
export const hazards = [
  option(
    '危险水域',
    '河 河流 河边 塘 池塘 鱼塘 水塘 水库 沟渠 水渠 湖 湖泊 江 江河 溪 小溪 河塘 河道 水域 危险水域(河/塘/水库/沟渠) 水井 靠近河 河沟 山塘 大河 小河 河水 池塘水库 水坑 水潭 深水区 河湖 江边 湖边 塘边 水库边 溪边'
  ),
  option(
    '公路铁路',
    '公路 铁路 马路 国道 省道 交通 公路、铁路 公路/铁路 道路 交通安全 高速 公路或铁路 高速公路 大马路 县道 乡道 村道 车流量大 车辆 车辆多 铁道 铁轨 大路'
  ),
  option('建筑工地', '工地 施工 施工工地 在建工地 施工现场 建筑 在建楼盘'),
  option('高压设施', '高压线 高压电 变压器 高压电线 高压电设施 高压线路 高压电塔 变电站 电线杆'),
  option('地质灾害点', '山体滑坡 滑坡 泥石流 地质灾害 塌方 地质灾害隐患点 山体 崩塌 滑坡点'),
  option('治安乱点', '治安 治安复杂 治安不好 治安混乱'),
  option('烈犬', '狗 恶犬 大型犬 流浪狗 烈性犬'),
  OTHER,
  NONE
] as const

/** 上下学方式 (学籍 list, §2.4). */
export const commuteModes = [
  option('步行', '走路 走路上学 走 步行上学 自己走 徒步 独自步行'),
  option(
    '自行车(含摩托、电动)',
    '自行车 骑车 骑自行车 电动车 摩托车 自行车(含摩托车、电动车) 电动自行车 自行车含摩托电动 自行车、电动车 电瓶车 摩托 电动 电动三轮车 三轮车 单车 骑电动车 骑单车 骑摩托车'
  ),
  option(
    '公共交通',
    '公交 公交车 坐公交 公共汽车 客车 班车 公共交通工具 坐公交车 乘公交 乘公交车 公汽 中巴 坐班车'
  ),
  option(
    '家长接送',
    '家长自行接送 接送 父母接送 家长接 家人接送 爷爷奶奶接送 私家车 家长骑车接送 家长开车接送 爸爸接送 妈妈接送 爸妈接送 爷爷接送 奶奶接送 外公接送 外婆接送 老人接送 汽车接送 开车接送 自驾 小车 小汽车 家长送 家长骑电动车接送 电动车接送 摩托车接送'
  ),
  option('校车', '坐校车 乘校车 校车接送 乘坐校车'),
  OTHER
] as const
