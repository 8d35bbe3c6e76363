import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { LedgerError } from '@shared/api/errors'
import type { Send } from '@shared/api/messages'
import { pageHeaders, readPageFile } from '../hosting/page-files'
import { refusal } from '../hosting/read-message'
import { Doorkeeper } from './doorkeeper'
import { type Body, decodeMessage, encodeAnswer, readBody } from './exchange'

const LOOPBACK = '127.0.0.1'
/** Bytes of the largest message with its file: a backup with all its evidence, which is one zip. */
const BODY_LIMIT = 2_000_000_000

/** What a server needs: the core's door, the built window, and where to listen. */
export interface ServerOptions {
  dispatch: Send
  pageFolder: string
  /** 0 takes a free port. */
  port: number
  bodyLimit?: number
}

/** A running server. */
export interface RunningServer {
  /** The address to open, with this launch's secret. */
  entrance: string
  /** `http://127.0.0.1:PORT`. */
  origin: string
  close(): Promise<void>
}

/** Serves the window and the core to a browser on this machine. Rejects where the port is taken. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const doorkeeper = new Doorkeeper()
  const server = createServer((request, response) => {
    void respond(request, response, options, doorkeeper).catch(() => response.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, LOOPBACK, resolve)
  })
  const address = `${LOOPBACK}:${(server.address() as AddressInfo).port}`
  doorkeeper.listensAt(address)
  return {
    entrance: doorkeeper.entrance,
    origin: `http://${address}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  options: ServerOptions,
  doorkeeper: Doorkeeper
) {
  for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value)
  if (!doorkeeper.isAddressed(request)) return sendText(response, 403, '拒绝访问。')
  const url = new URL(request.url ?? '/', 'http://localhost')
  const key = url.searchParams.get('key')
  if (request.method === 'GET' && key !== null && doorkeeper.knowsSecret(key)) {
    // The redirect takes the secret out of the address bar and the history.
    response.writeHead(303, { 'Set-Cookie': doorkeeper.cookie, Location: '/' }).end()
    return
  }
  if (!doorkeeper.isKnown(request)) {
    return sendText(response, 403, '这个页面已失效。请重新启动程序,使用它新打开的页面。')
  }
  if (url.pathname === '/api' && request.method === 'POST') {
    // Every browser says how much it sends.
    if (request.headers['content-length'] === undefined) return sendText(response, 411, '不支持的请求。')
    return answerCall(request, response, options)
  }
  if (request.method !== 'GET') return sendText(response, 405, '不支持的请求。')
  const file = await readPageFile(options.pageFolder, url.pathname)
  if (!file) return sendText(response, 404, '没有这个页面。')
  response.writeHead(200, { 'Content-Type': file.type, 'Content-Length': file.bytes.byteLength })
  response.end(file.bytes)
}

async function answerCall(request: IncomingMessage, response: ServerResponse, options: ServerOptions) {
  try {
    const body = await readBody(request, options.bodyLimit ?? BODY_LIMIT)
    const message = decodeMessage(request.headers['content-type'] ?? '', body)
    sendBody(response, 200, encodeAnswer(await options.dispatch(message)))
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error
    const status = error.code === 'file_too_large' ? 413 : 400
    sendBody(response, status, encodeAnswer(refusal(error)))
  }
}

function sendBody(response: ServerResponse, status: number, { type, pieces }: Body) {
  const length = pieces.reduce((sum, piece) => sum + piece.byteLength, 0)
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': length })
  for (const piece of pieces) response.write(piece)
  response.end()
}

function sendText(response: ServerResponse, status: number, text: string) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(text)
}
