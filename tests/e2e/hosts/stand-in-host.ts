import { join } from 'node:path'
import { StandIn } from '../stand-in/stand-in'
import { launchChromium } from './chromium'
import type { Host } from './host'

/** A running stand-in: besides the window, what the main programme asked of Electron. */
export interface StandInHost extends Host {
  electron: StandIn
}

/** The desktop programme: the built main and preload bundles, run for real on the stand-in for Electron. */
export async function startStandInHost({ dataFolder }: { dataFolder: string }): Promise<StandInHost> {
  const { browser, context } = await launchChromium()
  const page = await context.newPage()
  const main = join(import.meta.dirname, '..', '..', '..', 'out', 'main', 'electron.js')
  const electron = new StandIn(context, page, { data: dataFolder })
  await electron.run(main)
  return {
    page,
    electron,
    async close() {
      await electron.quit()
      await browser.close()
    }
  }
}
