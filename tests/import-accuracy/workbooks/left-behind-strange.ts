import { grouped, headed, listFile, type ListColumn, turns, usual, written } from './left-behind-columns'
import { children } from './left-behind-people'
import type { FileCase } from './truth'

const { serial, name, gender, birth, idNumber, schoolClass, since, type } = usual
const basis = [serial, schoolClass, name, gender]
const { father, mother, guardian } = grouped({ father: '父亲', mother: '母亲', guardian: '监护人' })

/** The bureau's own words: 儿童姓名, 照料人, 务工省份. */
function bureauWords(): FileCase {
  return listFile({
    fileName: '民政留守儿童导出.xlsx',
    shape: 'the words of the child welfare system',
    children: children(2901, 8),
    above: [['农村留守儿童信息']],
    columns: [
      ...[headed('儿童姓名', name), gender, headed('证件号码', idNumber), birth],
      headed('年级班级', schoolClass),
      headed('父亲姓名', usual.fatherName),
      headed('父亲外出务工省市', usual.fatherPlace),
      headed('父亲联系方式', usual.fatherPhone),
      headed('母亲姓名', usual.motherName),
      headed('母亲外出务工省市', usual.motherPlace),
      headed('母亲联系方式', usual.motherPhone),
      headed('受委托监护人姓名', usual.guardianName),
      headed('受委托监护人与儿童关系', usual.guardianRelation),
      headed('受委托监护人联系电话', usual.guardianPhone)
    ]
  })
}

/** 临时监护人 in groups, with age and address. */
function temporaryGuardian(): FileCase {
  return listFile({
    fileName: '留守儿童临时监护人.xlsx',
    shape: '临时监护人 with age, address and health',
    children: children(2902, 8),
    above: [['留守儿童临时监护人登记表']],
    columns: [
      ...[...basis, ...father, ...mother],
      headed(['临时监护人', '姓名'], usual.guardianName),
      headed(['临时监护人', '年龄'], usual.guardianAge),
      headed(['临时监护人', '与学生关系'], usual.guardianRelation),
      headed(['临时监护人', '家庭住址'], usual.address),
      headed(['临时监护人', '联系电话'], usual.guardianPhone),
      ...[type, since]
    ]
  })
}

/** 代养人 in plain headers, 实际照料人 in another file. */
function carers(who: string, seed: number): FileCase {
  return listFile({
    fileName: `留守儿童(${who}).xlsx`,
    shape: `${who} in plain headers`,
    children: children(seed, 8),
    above: [['留守儿童情况登记表']],
    columns: [
      ...basis,
      ...[usual.fatherName, usual.fatherPlace, usual.fatherPhone],
      ...[usual.motherName, usual.motherPlace, usual.motherPhone],
      headed(`${who}姓名`, usual.guardianName),
      headed('与留守儿童关系', usual.guardianRelation),
      headed(`${who}电话`, usual.guardianPhone)
    ]
  })
}

/** Age, household and helps that have columns of their own; a teacher with a telephone beside the guardian's. */
function wide(): FileCase {
  const plain = (header: string, cell: string | number | null): ListColumn => ({ header, cell: () => cell })
  return listFile({
    fileName: '留守儿童一人一档.xlsx',
    shape: 'many columns of other things',
    children: children(2905, 8),
    above: [['留守儿童“一人一档”台账'], ['学校:云山中心学校    学年度:2026-2027    填报日期:2026-09-15']],
    columns: [
      ...[serial, schoolClass, plain('班主任', '周明'), plain('班主任电话', '13899990000'), name, gender],
      ...[plain('年龄', 9), plain('民族', '汉族'), idNumber, plain('户口性质', '农业'), plain('家庭人口', 5)],
      ...[...father, ...mother, ...guardian],
      ...[
        type,
        since,
        plain('联系方式及频率', '每周电话'),
        plain('学习情况', '中等'),
        plain('心理状况', '良好')
      ],
      ...[
        headed('帮扶教师', usual.teacher),
        headed('帮扶教师电话', usual.teacherPhone),
        plain('帮扶措施', '谈心')
      ],
      plain('备注', null)
    ]
  })
}

/** Both parents' place in one column where it is one; the start in words. */
function sharedPlace(): FileCase {
  return listFile({
    fileName: '留守儿童(父母务工).xlsx',
    shape: 'one place of work for both parents',
    children: children(2906, 8),
    above: [['留守儿童名单']],
    columns: [
      ...basis,
      ...[usual.fatherName, usual.motherName],
      { header: '父母务工地点', cell: ({ fatherPlace }) => fatherPlace },
      turns('父母外出时间', [
        { cell: '2023年9月1日', tells: { awaySince: '2023-09-01' } },
        { cell: '2022-02', tells: { awaySince: '2022-02' } },
        { cell: '好几年', flag: 'awaySince' }
      ]),
      ...guardian
    ]
  })
}

/** 关爱 columns with words of their own. */
function careWords(): FileCase {
  return listFile({
    fileName: '留守儿童分级关爱.xlsx',
    shape: 'levels of care and assessments in many words',
    children: children(2907, 9),
    above: [['留守儿童分级关爱台账']],
    columns: [
      ...[...basis, ...father, ...mother, ...guardian],
      turns('关爱等级', [
        { cell: '高', tells: { careLevel: '高' } },
        { cell: '二级', tells: { careLevel: '中' } },
        { cell: '绿', tells: { careLevel: '低' } }
      ]),
      turns('监护情况评估', [
        { cell: '较好', tells: { assessment: '较好' } },
        { cell: '监护情况一般', tells: { assessment: '一般' } },
        { cell: '差', tells: { assessment: '差' } }
      ]),
      headed('结对教师', usual.teacher),
      written(headed('结对教师电话', usual.teacherPhone), ({ teacher }) => teacher.phone)
    ]
  })
}

/** Lists in the words of other offices. */
export function leftBehindStrangeCases(): FileCase[] {
  return [
    ...[bureauWords(), temporaryGuardian(), carers('代养人', 2903), carers('实际照料人', 2904)],
    ...[wide(), sharedPlace(), careWords()]
  ]
}
