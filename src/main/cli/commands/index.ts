import type { Command } from '../command'
import { backup, check, restore } from './backups'
import { demo } from './demo'
import { exportRegister } from './export-register'
import { importFile } from './import-file'
import { init } from './init'
import { list } from './list'
import { report } from './report'

/** Every command by its name. The names are fixed: things outside the project call them. */
export const commands = {
  init,
  import: importFile,
  list,
  export: exportRegister,
  report,
  backup,
  restore,
  check,
  demo
} as const satisfies Record<string, Command>
