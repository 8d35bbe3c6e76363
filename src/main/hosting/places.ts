import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import type { CoreOptions } from '../core/create-core'

const FOLDER_NAME = 'home-school-ledger'

/** The folder that holds the school's data unless `--data` says otherwise: the same on every host. */
export function defaultDataFolder(
  platform: NodeJS.Platform = process.platform,
  environment: Record<string, string | undefined> = process.env,
  home: string = homedir()
): string {
  if (platform === 'win32') return join(environment.APPDATA || join(home, 'AppData', 'Roaming'), FOLDER_NAME)
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', FOLDER_NAME)
  return join(environment.XDG_CONFIG_HOME || join(home, '.config'), FOLDER_NAME)
}

/**
 * The folder of the programme itself, which holds `package.json`, `out` and `resources`. Found by walking
 * up, because a bundler may move this code into a chunk one folder deeper.
 */
export function programmeFolder(): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('no package.json above the programme')
    folder = parent
  }
  return folder
}

/** What a core needs to know on this machine, for the data in `dataFolder`. */
export function coreOptions(dataFolder: string): CoreOptions {
  const programme = programmeFolder()
  const description = JSON.parse(readFileSync(join(programme, 'package.json'), 'utf8')) as { version: string }
  return {
    dataFolder,
    resourcesFolder: join(programme, 'resources'),
    version: description.version,
    now: () => new Date()
  }
}
