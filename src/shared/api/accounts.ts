/** Somebody who may sign in, as the director sees it. */
export interface Account {
  id: number
  userName: string
  displayName: string
  role: 'director' | 'member'
  /** The classes a member teaches; a director has all. */
  classes: AccountClass[]
  closed: boolean
}

/** A class as accounts keep it: it moves up by itself each September. */
export interface AccountClass {
  stage: '小学' | '初中'
  entryYear: number
  classNo: number
  /** 三(2)班 in the present school year. */
  name: string
}
