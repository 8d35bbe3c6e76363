import { defineRegister, words } from './define-register'
import { familyMembers } from './family-members'
import { ethnicityOptions } from './ethnicities'
import { bothAwayWords, noneAwayWords, oneAwayWords } from './left-behind-words'

/** The student roster (学生花名册): the 学籍 exports of both generations (§1.2) and school-made lists (§1.1). */
export const students = defineRegister({
  key: 'students',
  label: '学生花名册',
  recordLabel: '学生',
  table: 'students',
  titleWords: ['花名册', '学生名单', '学生信息', '学籍', '通讯录', '学生名册', '班级名册', '点名册'],
  fields: {
    name: {
      kind: 'personName',
      label: '姓名',
      synonyms: words(
        '学生姓名 学生 名字 幼儿姓名 孩子姓名 儿童姓名 学生名字 被监护人姓名 留守儿童姓名 宝宝姓名 学员姓名'
      ),
      required: true,
      public: true,
      block: '基本信息',
      width: 10
    },
    gender: {
      kind: 'choice',
      label: '性别',
      synonyms: words('男/女 1-男2-女 sex 学生性别 孩子性别'),
      options: [
        { label: '男', synonyms: words('1 男性 男生 M 男孩') },
        { label: '女', synonyms: words('2 女性 女生 F 女孩') }
      ],
      block: '基本信息',
      width: 6
    },
    schoolClass: {
      kind: 'schoolClass',
      label: '班级',
      synonyms: words(
        '班 班级名称 班别 所属班级 就读班级 行政班 年级班级 所在班级 班次 年班 学生班级 孩子班级 班级信息 所读班级 年级和班级 年级及班级 年级与班级 所在年级和班级 所在年级及班级'
      ),
      required: true,
      public: true,
      block: '基本信息',
      width: 10
    },
    birthDate: {
      kind: 'date',
      label: '出生日期',
      synonyms: words('出生年月 出生年月日 生日 出生 出生时间 出生日 孩子出生日期 学生出生日期'),
      block: '基本信息',
      width: 12
    },
    idNumber: {
      kind: 'idNumber',
      label: '身份证件号',
      synonyms: words(
        '身份证号 身份证号码 身份证件号码 公民身份号码 公民身份证号码 身份证 证件号 证件号码 证件编号 学生身份证号 学生身份证号码 孩子身份证号 孩子身份证号码 居民身份证号 居民身份证号码 身份号码'
      ),
      mask: 'idNumber',
      block: '基本信息',
      width: 20
    },
    studentNumber: {
      kind: 'studentNumber',
      label: '全国学籍号',
      synonyms: words('学籍号 国网学籍号 个人标识码 国家学籍号 全国学籍号码 学籍号码 grbsm'),
      mask: 'idNumber',
      block: '基本信息',
      width: 21
    },
    ethnicity: {
      kind: 'choice',
      label: '民族',
      synonyms: words('名族 民族码 族别'),
      options: ethnicityOptions,
      open: true,
      block: '基本信息',
      width: 8
    },
    phone: {
      kind: 'phone',
      label: '联系电话',
      synonyms: words(
        '电话 手机 手机号 手机号码 家长电话 家长手机号 家长手机 家长联系电话 联系方式 联系手机 家庭电话 电话号码 联系电话号码 家长联系方式 家长电话号码 家长手机号码 学生联系电话 父母电话 父母联系电话'
      ),
      mask: 'phone',
      block: '联系方式',
      width: 14
    },
    address: {
      kind: 'text',
      label: '现住址',
      synonyms: words(
        '家庭住址 家庭地址 住址 地址 现居住地 现居住地址 现居地 居住地址 家庭常住地 家庭现地址 通信地址 通讯地址 家庭详细住址 现住地址 详细地址 居住地 家庭详细地址 住宅地址 居住地详细地址 现居住地详细地址 家庭住址或居住地 现住地 现住所 家庭所在地 常住地 常住地址'
      ),
      mask: 'address',
      block: '联系方式',
      width: 30
    },
    boarding: {
      kind: 'choice',
      label: '就读方式',
      synonyms: words(
        '是否寄宿 是否寄宿生 是否住校 寄宿情况 是否学校寄宿 住校 寄宿 走读/住校 住宿情况 是否住宿 孩子是否住校 是否内宿 住宿 是否在校住宿 是否在校寄宿 是否在校住校 是否在学校住宿 是否在学校寄宿 是否住读 走读或住校 走读/寄宿 走读或寄宿 住校/走读 住校或走读 寄宿/走读 寄宿或走读 是否为寄宿生 住宿方式'
      ),
      options: [
        {
          label: '走读',
          synonyms: words(
            '否 不住校 非寄宿 走读生 通校 通校生 通学生 外宿生 外宿 不寄宿 通学 无 × N 不住宿 非住校 家住'
          )
        },
        {
          label: '住校',
          synonyms: words(
            '是 有 Y 寄宿 住宿 寄宿生 住校生 内宿 内宿生 √ 住宿生 在校住宿 住读 住读生 全寄宿 全托'
          )
        }
      ],
      block: '就读情况',
      width: 8
    },
    onlyChild: {
      kind: 'yesNo',
      label: '是否独生子女',
      synonyms: words('独生子女 独生 是否独生 独生子女否'),
      block: '就读情况',
      width: 10
    },
    leftBehind: {
      kind: 'choice',
      label: '是否留守儿童',
      synonyms: words(
        '是否农村留守儿童 在校农村留守儿童 是否留守 留守儿童情况 留守类型 留守情况 留守类别 留守儿童 农村留守儿童 父母是否外出务工 父母是否外出 父母外出务工情况 父母外出情况 父母务工情况 父母是否外出打工 父母外出打工情况 父母是否在外务工 父母是否在外打工 家长是否外出务工 家长是否外出打工'
      ),
      options: [
        {
          label: '非留守',
          synonyms: [...words('否 无 不是 非留守儿童 都在家 均在家 未留守 ×'), ...noneAwayWords]
        },
        {
          label: '单亲留守',
          synonyms: [
            ...words(
              '单 单方 一方 父母一方 单亲 单亲留守儿童 单留守儿童 单留儿童 单留守学生 单亲留守学生 单留守 单留 父亲 母亲 父 母 爸爸 妈妈 单外出 父方 母方'
            ),
            ...oneAwayWords
          ]
        },
        {
          label: '双亲留守',
          synonyms: [
            ...words(
              '双 双方 父母双方 双亲 双留 父母 父母亲 双亲留守儿童 双留守儿童 双留儿童 双留守学生 双亲留守学生 双留守 双外出'
            ),
            ...bothAwayWords
          ]
        }
      ],
      block: '就读情况',
      width: 10
    },
    careArrangement: {
      kind: 'text',
      label: '留守儿童托管情况',
      synonyms: words('托管情况 监护情况 实际监护情况'),
      block: '就读情况',
      rare: true
    },
    migrantChild: {
      kind: 'yesNo',
      label: '是否随迁子女',
      synonyms: words('是否进城务工人员随迁子女 随迁子女 是否进城务工人员子女 进城务工人员随迁子女'),
      block: '就读情况',
      rare: true
    },
    classStudentNumber: {
      kind: 'text',
      label: '班内学号',
      synonyms: words('学号 校内学号 班级学号 座号 考号 座位号'),
      block: '学籍信息',
      width: 10,
      rare: true
    },
    studentNumberAux: {
      kind: 'text',
      label: '学籍辅号',
      synonyms: words('省学籍辅号 省网学籍号 省学籍号 学籍副号 教育id'),
      block: '学籍信息',
      rare: true
    },
    idType: {
      kind: 'text',
      label: '身份证件类型',
      synonyms: words('证件类型 身份证类型'),
      block: '学籍信息',
      rare: true
    },
    formerName: { kind: 'text', label: '曾用名', block: '学籍信息', rare: true },
    birthplace: {
      kind: 'text',
      label: '出生地',
      synonyms: words('出生地行政区划代码 出生地行政区划'),
      block: '学籍信息',
      rare: true
    },
    nativePlace: { kind: 'text', label: '籍贯', block: '学籍信息', rare: true },
    nationality: {
      kind: 'text',
      label: '国籍/地区',
      synonyms: words('国籍 国籍地区'),
      block: '学籍信息',
      rare: true
    },
    overseasStatus: {
      kind: 'text',
      label: '港澳台侨外',
      synonyms: words('港澳台侨 是否港澳台侨外'),
      block: '学籍信息',
      rare: true
    },
    politicalStatus: { kind: 'text', label: '政治面貌', block: '学籍信息', rare: true },
    householdType: {
      kind: 'text',
      label: '户口性质',
      synonyms: words('户籍性质 户口类别 户口类型'),
      block: '学籍信息',
      rare: true
    },
    householdAddress: {
      kind: 'text',
      label: '户口所在地',
      synonyms: words(
        '户籍所在地 户籍地 户籍地址 户口所在地行政区划 户口详细地址 户口地址 户口所在地址 户口所在地详细地址 户籍所在地详细地址 户籍详细地址'
      ),
      mask: 'address',
      block: '联系方式',
      rare: true
    },
    mailingAddress: { kind: 'text', label: '通信地址', mask: 'address', block: '联系方式', rare: true },
    familyAddress: { kind: 'text', label: '家庭地址', mask: 'address', block: '联系方式', rare: true },
    postcode: { kind: 'text', label: '邮政编码', synonyms: words('邮编'), block: '联系方式', rare: true },
    email: {
      kind: 'text',
      label: '电子信箱',
      synonyms: words('邮箱 电子邮箱 email'),
      block: '联系方式',
      rare: true
    },
    homepage: { kind: 'text', label: '主页地址', block: '联系方式', rare: true },
    enrolmentDate: {
      kind: 'date',
      label: '入学年月',
      synonyms: words('入学时间 入学日期 入校时间 入校年月 入学年份'),
      block: '学籍信息',
      rare: true
    },
    enrolmentMethod: { kind: 'text', label: '入学方式', block: '学籍信息', rare: true },
    studentSource: { kind: 'text', label: '学生来源', block: '学籍信息', rare: true },
    enrolmentStatus: {
      kind: 'text',
      label: '学籍状态',
      synonyms: words('学生状态 在读状态 学生当前状态'),
      block: '学籍信息',
      rare: true
    },
    preschool: { kind: 'yesNo', label: '是否受过学前教育', block: '就读情况', rare: true },
    health: {
      kind: 'text',
      label: '健康状况',
      synonyms: words('健康情况 身体情况 身体状况'),
      block: '健康与帮扶',
      rare: true
    },
    medicalHistory: {
      kind: 'text',
      label: '既往病史',
      synonyms: words('疾病史 特异体质 病史'),
      block: '健康与帮扶',
      rare: true
    },
    bloodType: { kind: 'text', label: '血型', block: '健康与帮扶', rare: true },
    disability: {
      kind: 'text',
      label: '残疾类型',
      synonyms: words('残疾类别及等级 残疾幼儿类别 残疾类别'),
      block: '健康与帮扶',
      rare: true
    },
    disabled: {
      kind: 'yesNo',
      label: '是否残疾人',
      synonyms: words('是否残疾 残疾'),
      block: '健康与帮扶',
      rare: true
    },
    inclusiveEducation: { kind: 'text', label: '随班就读', block: '健康与帮扶', rare: true },
    needsAid: {
      kind: 'yesNo',
      label: '是否需要申请资助',
      synonyms: words('是否申请资助'),
      block: '健康与帮扶',
      rare: true
    },
    boardingSubsidy: { kind: 'yesNo', label: '是否享受一补', block: '健康与帮扶', rare: true },
    orphan: { kind: 'yesNo', label: '是否孤儿', synonyms: words('孤儿'), block: '健康与帮扶', rare: true },
    martyrFamily: {
      kind: 'yesNo',
      label: '是否烈士或优抚子女',
      synonyms: words('烈士或优抚子女'),
      block: '健康与帮扶',
      rare: true
    },
    lowIncome: {
      kind: 'yesNo',
      label: '是否低保',
      synonyms: words('低保 低保户'),
      block: '健康与帮扶',
      rare: true
    },
    registeredPoverty: {
      kind: 'yesNo',
      label: '是否建档立卡',
      synonyms: words('建档立卡 是否建档立卡贫困户 建档立卡贫困户 是否脱贫户 脱贫户'),
      block: '健康与帮扶',
      rare: true
    },
    commuteDistance: {
      kind: 'text',
      label: '上下学距离',
      synonyms: words('上学距离 离校距离 距离'),
      block: '就读情况',
      rare: true
    },
    commuteMode: {
      kind: 'text',
      label: '上下学方式',
      synonyms: words('上学方式'),
      block: '就读情况',
      rare: true
    },
    schoolBus: {
      kind: 'yesNo',
      label: '是否需要乘坐校车',
      synonyms: words('是否乘坐校车 是否坐校车'),
      block: '就读情况',
      rare: true
    },
    governmentPlace: {
      kind: 'yesNo',
      label: '是否由政府购买学位',
      synonyms: words('政府购买学位'),
      block: '就读情况',
      rare: true
    },
    talent: {
      kind: 'text',
      label: '特长',
      synonyms: words('爱好特长 爱好 兴趣爱好'),
      block: '学籍信息',
      rare: true
    },
    idValidity: { kind: 'text', label: '身份证件有效期', block: '学籍信息', rare: true },
    remark: {
      kind: 'longText',
      label: '备注',
      synonyms: words('说明 其他 其它 备注说明'),
      block: '备注',
      width: 20
    }
  },
  collections: { guardians: familyMembers }
})
