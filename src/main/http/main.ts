import { parseArgs } from 'node:util'
import { pageFolder } from '../hosting/page-files'
import { defaultDataFolder } from '../hosting/places'
import { CoreThread } from '../thread/core-thread'
import { openBrowser } from './open-browser'
import { startServer } from './server'

/** Browser mode: `node out/main/http.js [--data DIR] [--port N] [--no-open]`. Ends with Ctrl+C. */
const values = readOptions()

const core = new CoreThread(values.data ?? defaultDataFolder())
const server = await startServer({
  dispatch: (message) => core.dispatch(message),
  pageFolder: pageFolder(),
  port: Number(values.port)
}).catch(() => {
  process.stderr.write(`端口 ${values.port} 无法使用,请换一个端口。\n`)
  process.exit(1)
})

process.stdout.write(`台账已打开:${server.entrance}\n要结束程序,请按 Ctrl+C。\n`)
if (!values['no-open']) openBrowser(server.entrance)

let ending = false
async function end() {
  if (ending) return
  ending = true
  await server.close()
  await core.close()
  process.exit(0)
}
process.on('SIGINT', () => void end())
process.on('SIGTERM', () => void end())
process.on('SIGHUP', () => void end())

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        data: { type: 'string' },
        port: { type: 'string', default: '0' },
        'no-open': { type: 'boolean', default: false }
      }
    })
    return values
  } catch {
    process.stderr.write('选项不对,可以用 --data 文件夹、--port 端口、--no-open。\n')
    process.exit(2)
  }
}
