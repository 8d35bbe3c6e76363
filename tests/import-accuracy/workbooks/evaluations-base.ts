import { People } from './people'

/** What the parents of a class said of a teacher. */
export interface Vote {
  teacher: string
  subject: string
  grade: number
  classNo: number
  /** 很满意, 满意, 基本满意, 不满意. */
  votes: [number, number, number, number]
  valid: number
  /** In percent, to one digit: all but 不满意. */
  rate: number
}

export const SUBJECTS = ['语文', '数学', '英语', '道德与法治', '科学', '体育', '音乐', '美术']

/** Votes on a teacher for each subject, of each of these classes. */
export function votes(
  seed: number,
  classes: readonly [number, number][],
  subjects: readonly string[]
): Vote[] {
  const people = new People(seed)
  return classes.flatMap(([grade, classNo], place) =>
    subjects.map((subject, index): Vote => {
      const valid = 40 + ((seed + place) % 7)
      const dissatisfied = (seed + index + place) % 3
      const basically = (seed + index * 2) % 5
      const satisfied = 6 + ((index * 5 + place) % 9)
      return {
        teacher: people.one(grade, classNo).father.name,
        subject,
        grade,
        classNo,
        votes: [valid - dissatisfied - basically - satisfied, satisfied, basically, dissatisfied],
        valid,
        rate: Math.round(((valid - dissatisfied) / valid) * 1000) / 10
      }
    })
  )
}
