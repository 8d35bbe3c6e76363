/** Every doubt about a value, with the sentence shown for it: what is wrong, what to do. No personal data in them. */
export const doubtMessages = {
  name_mark: '姓名旁有标记,已移到备注,请核对是不是同名的学生。',
  name_strange: '姓名里有数字或不常见的符号,已照原样保存,请核对。',
  date_unreadable: '看不懂这个日期,请改成“2013-09-01”的样子。',
  date_impossible: '没有这一天,请核对日期。',
  date_future: '日期在今天之后,请核对是不是写错了年月。',
  visit_twice: '这名学生这一天已有同一位教师的家访记录,请核对是不是登记了两次。',
  date_month_day: '数字格式的日期末尾的0可能丢失(10.1也可能是10.10),请核对是哪一天。',
  date_two_digit_year: '年份只有两位,请核对是哪一年。',
  id_lost: '身份证件号被表格当作数字,末尾几位已丢失,请照证件重新填写。',
  id_length: '身份证件号的位数不对,应为18位,请核对。',
  id_date: '身份证件号里的出生日期不存在,请核对。',
  id_check_digit: '身份证件号的校验码不对,可能有一位写错,请核对。',
  id_characters: '身份证件号里有不该有的字符,请核对。',
  id_age: '按身份证件号,这不像在校学生的年龄,请核对是不是家长的号码。',
  id_student_number: '身份证件号一栏写的是学籍号,请核对。',
  id_birth_mismatch: '出生日期与身份证件号不一致,请核对。',
  id_gender_mismatch: '性别与身份证件号不一致,请核对。',
  student_number_form: '学籍号应为 G、J 或 L 加18位,请核对。',
  student_number_check: '学籍号的校验码不对,可能有一位写错,请核对。',
  student_number_id_mismatch: '学籍号与身份证件号不一致,请核对。',
  phone_form: '电话号码的位数或写法不对,请核对。',
  phone_lost: '电话号码被表格写成科学记数,末尾几位已丢失,请重新填写。',
  time_end_first: '结束时间早于开始时间,请核对。',
  class_unreadable: '认不出这是本校哪个年级、哪个班,请改成“三(2)班”的样子。',
  class_two_readings: '这个班名可以指两个班,请改成“三(2)班”的样子。'
} as const

/** A stable code, such as `id_check_digit`. */
export type DoubtCode = keyof typeof doubtMessages
