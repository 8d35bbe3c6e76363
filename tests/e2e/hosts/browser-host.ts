import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { launchChromium, TIME_ZONE } from './chromium'
import type { StartHost } from './host'

/** Browser mode as users get it: the built server in a process of its own, and a browser on the printed address. */
export const startBrowserHost: StartHost = async ({ dataFolder }) => {
  const programme = join(import.meta.dirname, '..', '..', '..', 'out', 'main', 'http.js')
  const server = spawn(process.execPath, [programme, '--data', dataFolder, '--no-open'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, TZ: TIME_ZONE }
  })
  const entrance = await printedAddress(server)
  const { browser, context } = await launchChromium()
  const page = await context.newPage()
  await page.goto(entrance)
  return {
    page,
    async close() {
      await browser.close()
      const ended = once(server, 'exit')
      server.kill('SIGTERM')
      await ended
    }
  }
}

async function printedAddress(server: ChildProcess): Promise<string> {
  if (!server.stdout) throw new Error('the server has no output')
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /http:\/\/\S+/.exec(line)?.[0]
    if (address) return address
  }
  throw new Error('the server ended without an address')
}
