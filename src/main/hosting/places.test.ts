import { join } from 'node:path'
import { expect, test } from 'vitest'
import { coreOptions, defaultDataFolder } from './places'

test('the data lies where each system keeps the data of programmes', () => {
  const home = join('/', 'home', 'teacher')
  const under = (...parts: string[]) => join(...parts, 'home-school-ledger')
  expect(defaultDataFolder('win32', { APPDATA: 'D:/Roaming' }, home)).toBe(under('D:/Roaming'))
  expect(defaultDataFolder('win32', {}, home)).toBe(under(home, 'AppData', 'Roaming'))
  expect(defaultDataFolder('darwin', {}, home)).toBe(under(home, 'Library', 'Application Support'))
  expect(defaultDataFolder('linux', { XDG_CONFIG_HOME: '/config' }, home)).toBe(under('/config'))
  expect(defaultDataFolder('linux', {}, home)).toBe(under(home, '.config'))
})

test('the core is told its version and where its resources are', () => {
  const options = coreOptions('somewhere')
  expect(options.version).toMatch(/^\d+\.\d+\.\d+$/)
  expect(options.resourcesFolder).toMatch(/resources$/)
})
