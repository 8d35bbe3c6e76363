import { defineRegister, ofStudent, words } from './define-register'
import { familyMembers } from './family-members'
import { students } from './students'
import * as options from './environment-options'

const ABOUT = '学生'
const HOME = '家庭情况'
const AT_HOME = '在家表现'
const SURROUNDINGS = '周边环境'
const OPINIONS = '意见'
const { fields: student } = students

/**
 * The registration form of a student's family and surroundings (学生家庭及周边环境登记表, §1.3), one a student and
 * school year. What is known of the student and the family anyway is theirs, not the form's.
 */
export const environmentForms = defineRegister({
  key: 'environment_forms',
  label: '家庭及周边环境登记表',
  recordLabel: '登记表',
  table: 'environment_forms',
  about: 'studentInSchoolYear',
  titleWords: ['家庭及周边环境登记表', '家庭情况登记表', '周边环境登记表', '家庭环境登记表'],
  fields: {
    name: ofStudent(student.name, { block: ABOUT }),
    gender: ofStudent(student.gender, { block: ABOUT }),
    schoolClass: ofStudent(student.schoolClass, { block: ABOUT }),
    formState: {
      kind: 'choice',
      label: '登记状态',
      options: [{ label: '草稿' }, { label: '已确认' }],
      byStep: true,
      block: ABOUT,
      width: 10
    },
    filledOn: {
      kind: 'date',
      label: '填表时间',
      synonyms: words('填表日期 填写日期 填报日期 登记日期 登记时间'),
      block: ABOUT,
      width: 12
    },
    birthDate: ofStudent(student.birthDate, { block: ABOUT, rare: true }),
    ethnicity: ofStudent(student.ethnicity, { block: ABOUT, rare: true }),
    idNumber: ofStudent(student.idNumber, { block: ABOUT, rare: true }),
    boarding: ofStudent(student.boarding, { block: ABOUT, rare: true }),
    onlyChild: ofStudent(student.onlyChild, { block: ABOUT, rare: true }),
    health: ofStudent(student.health, { block: ABOUT, rare: true }),
    medicalHistory: ofStudent(student.medicalHistory, { block: ABOUT, rare: true }),
    talent: ofStudent(student.talent, { block: ABOUT, rare: true }),
    address: ofStudent(student.address, { block: ABOUT, label: '家庭住址' }),
    householdAddress: ofStudent(student.householdAddress, { block: ABOUT, rare: true }),
    phone: ofStudent(student.phone, { block: ABOUT, label: '家庭电话' }),

    familyType: {
      kind: 'choice',
      label: '家庭类型',
      synonyms: words('家庭结构 家庭类别 家庭结构类型 家庭完整情况'),
      options: options.familyTypes,
      open: true,
      block: HOME,
      width: 10
    },
    mainGuardian: {
      kind: 'text',
      label: '主要监护人',
      synonyms: words('第一监护人称呼'),
      block: HOME,
      rare: true
    },
    caretaker: {
      kind: 'text',
      label: '实际照料人',
      synonyms: words('日常照料人 实际照顾人 照料人'),
      block: HOME,
      rare: true
    },
    guardianshipMode: {
      kind: 'choice',
      label: '监护方式',
      synonyms: words('监护形式 由谁监护'),
      options: options.guardianshipModes,
      open: true,
      block: HOME,
      width: 10
    },
    leftBehind: ofStudent(student.leftBehind, { block: HOME }),
    migrantChild: ofStudent(student.migrantChild, { block: HOME, rare: true }),
    lowIncome: ofStudent(student.lowIncome, { block: HOME, rare: true }),
    registeredPoverty: ofStudent(student.registeredPoverty, { block: HOME, rare: true }),
    disabled: ofStudent(student.disabled, { block: HOME, rare: true }),
    orphan: ofStudent(student.orphan, { block: HOME, rare: true }),
    economicStatus: {
      kind: 'choice',
      label: '家庭经济状况',
      synonyms: words('经济状况 经济条件 家庭经济条件 家庭经济情况 经济情况'),
      options: options.economicStatuses,
      open: true,
      block: HOME,
      width: 8
    },
    incomeSources: {
      kind: 'choices',
      label: '主要经济来源',
      synonyms: words('经济来源 家庭经济来源 收入来源 家庭收入来源 家庭主要经济来源'),
      options: options.incomeSources,
      open: true,
      block: HOME,
      rare: true
    },
    housing: {
      kind: 'choice',
      label: '住房情况',
      synonyms: words('住房 居住情况 住房条件 住房类型 住房性质'),
      options: options.housings,
      open: true,
      block: HOME,
      rare: true
    },
    studySpace: {
      kind: 'yesNo',
      label: '有无独立学习空间',
      synonyms: words('独立学习空间 有无单独书房 是否有独立学习空间 有无独立书房 学习空间 有无独立房间'),
      block: HOME,
      rare: true
    },
    books: {
      kind: 'text',
      label: '家庭藏书',
      synonyms: words('藏书 藏书量 家庭藏书量 课外书数量'),
      block: HOME,
      rare: true
    },
    familyAtmosphere: {
      kind: 'choice',
      label: '家庭氛围',
      synonyms: words('家庭关系 家庭气氛 家庭和睦情况'),
      options: options.familyAtmospheres,
      open: true,
      block: HOME,
      width: 8
    },
    parentingStyle: {
      kind: 'choice',
      label: '家庭教育方式',
      synonyms: words('教育方式 家庭教养方式 教养方式 家教方式'),
      options: options.parentingStyles,
      open: true,
      block: HOME,
      width: 10
    },
    parentHabits: {
      kind: 'choices',
      label: '家长不良习惯',
      synonyms: words('家长习惯 家长不良嗜好 父母不良习惯 父母不良嗜好'),
      options: options.parentHabits,
      open: true,
      sensitive: true,
      block: HOME,
      rare: true
    },
    expectations: {
      kind: 'longText',
      label: '家长对子女的期望',
      synonyms: words('对子女期望 家长对子女期望 家长期望 对孩子的期望 家长对孩子的期望 对子女的期望'),
      block: HOME,
      rare: true
    },
    difficulties: {
      kind: 'longText',
      label: '家庭教育困难',
      synonyms: words('家庭教育中的困难 教育困难 家教困难 家庭教育的困惑 存在的困难 家庭教育困惑'),
      block: HOME,
      rare: true
    },
    suggestions: {
      kind: 'longText',
      label: '对学校的建议',
      synonyms: words(
        '家长建议 对学校建议 对学校的意见和建议 对学校的意见 意见建议 意见和建议 家长意见和建议'
      ),
      block: OPINIONS,
      width: 20
    },

    routine: {
      kind: 'text',
      label: '作息',
      synonyms: words('作息情况 作息习惯 生活习惯'),
      block: AT_HOME,
      rare: true
    },
    homework: {
      kind: 'text',
      label: '作业',
      synonyms: words('作业情况 家庭作业 作业完成情况 学习习惯'),
      block: AT_HOME,
      rare: true
    },
    chores: {
      kind: 'text',
      label: '家务',
      synonyms: words('家务劳动 做家务 做家务情况'),
      block: AT_HOME,
      rare: true
    },
    screenTime: {
      kind: 'text',
      label: '上网(手机)',
      synonyms: words('上网 手机使用 使用手机 上网情况 手机使用情况 上网及手机使用 上网或手机'),
      block: AT_HOME,
      rare: true
    },
    reading: {
      kind: 'text',
      label: '阅读',
      synonyms: words('课外阅读 阅读习惯 阅读情况'),
      block: AT_HOME,
      rare: true
    },
    friends: {
      kind: 'text',
      label: '交友',
      synonyms: words('交友情况 交往情况'),
      block: AT_HOME,
      rare: true
    },

    locality: {
      kind: 'choice',
      label: '所处地段',
      synonyms: words('居住地段 家庭所处地段 地段 居住环境 住处地段'),
      options: options.localities,
      open: true,
      block: SURROUNDINGS,
      rare: true
    },
    badPlaces: {
      kind: 'choices',
      label: '周边不良场所',
      synonyms: words('不良场所 周边场所 住家周边不良场所 家庭周边不良场所 周边有无不良场所'),
      options: options.badPlaces,
      open: true,
      block: SURROUNDINGS,
      rare: true
    },
    badPlaceDistance: {
      kind: 'text',
      label: '不良场所距离',
      synonyms: words('与不良场所距离 场所距离'),
      block: SURROUNDINGS,
      rare: true
    },
    hazards: {
      kind: 'choices',
      label: '安全隐患',
      synonyms: words('周边安全隐患 家庭周边安全隐患 周边隐患 安全隐患情况 住家周边安全隐患 环境安全隐患'),
      options: options.hazards,
      open: true,
      block: SURROUNDINGS,
      width: 16
    },
    commuteMode: {
      kind: 'choice',
      label: '上下学方式',
      synonyms: words('上学方式 上放学方式 上下学交通方式 交通方式 往返方式 上学放学方式'),
      options: options.commuteModes,
      open: true,
      block: SURROUNDINGS,
      width: 12
    },
    commuteDistanceKm: {
      kind: 'number',
      label: '上下学距离(公里)',
      synonyms: words(
        '距离 单程距离 上学路程 单程路程 上下学距离 离校距离 家校距离 上学距离 离家距离 距学校距离 离学校距离 距离学校'
      ),
      block: SURROUNDINGS,
      width: 10
    },
    commuteMinutes: {
      kind: 'number',
      label: '途中用时(分钟)',
      synonyms: words('途中用时 路上用时 途中时间 路途时间 上学用时 路途用时'),
      block: SURROUNDINGS,
      rare: true
    },
    commuteDangers: {
      kind: 'text',
      label: '途经危险点',
      synonyms: words('途中危险点 途经危险路段 途经危险地段 途中安全隐患 上学途中危险点 途经危险水域'),
      block: SURROUNDINGS,
      rare: true
    },
    escort: {
      kind: 'text',
      label: '接送人',
      synonyms: words('接送者 由谁接送 接送人员 接送家长'),
      block: SURROUNDINGS,
      rare: true
    },
    neighbourhood: {
      kind: 'text',
      label: '邻里社区评价',
      synonyms: words('邻里评价 社区评价 邻里/社区评价 邻里关系 邻居评价'),
      block: SURROUNDINGS,
      rare: true
    },
    villageContact: {
      kind: 'text',
      label: '社区(村)联系人',
      synonyms: words('村联系人 社区联系人 村委联系人 村(社区)联系人 村干部姓名 社区或村联系人 村居联系人'),
      block: SURROUNDINGS,
      rare: true
    },
    villagePhone: {
      kind: 'phone',
      label: '社区(村)联系电话',
      synonyms: words('村联系电话 社区联系电话 村委电话 社区电话 村(社区)联系电话 社区联系人电话 村居电话'),
      mask: 'phone',
      block: SURROUNDINGS,
      rare: true
    },
    outsideFriends: {
      kind: 'text',
      label: '校外同伴交往',
      synonyms: words('同伴交往 校外交往 同伴交往情况 校外朋友'),
      block: SURROUNDINGS,
      rare: true
    },

    teacherOpinion: {
      kind: 'longText',
      label: '班主任意见',
      synonyms: words('班主任评语 班主任审核意见 班主任建议'),
      block: OPINIONS,
      rare: true
    },
    officeOpinion: {
      kind: 'longText',
      label: '政教处审核意见',
      synonyms: words('政教处意见 政教处审核 学校意见 德育处意见 学校审核意见'),
      block: OPINIONS,
      rare: true
    },
    harmSigns: {
      kind: 'longText',
      label: '受侵害迹象',
      synonyms: words('侵害线索 有无发生侵害 疑似侵害情况 受侵害情况 有无受侵害'),
      sensitive: true,
      block: OPINIONS,
      rare: true
    },
    remark: {
      kind: 'longText',
      label: '备注',
      synonyms: words('其他说明 需要说明的情况'),
      block: OPINIONS,
      rare: true
    }
  },
  collections: { guardians: { ...familyMembers, of: 'student' } }
})
