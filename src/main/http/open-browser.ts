import { spawn } from 'node:child_process'

/** The command that opens an address in the default browser. */
const OPENERS: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  darwin: ['open'],
  linux: ['xdg-open']
}

/** Opens the address in the default browser. Where there is none, the printed address is the way in. */
export function openBrowser(address: string) {
  const [command, ...parameters] = OPENERS[process.platform] ?? ['xdg-open']
  const opener = spawn(command, [...parameters, address], { stdio: 'ignore', detached: true })
  opener.on('error', () => process.stderr.write('没有找到浏览器,请手工打开上面的地址。\n'))
  opener.unref()
}
