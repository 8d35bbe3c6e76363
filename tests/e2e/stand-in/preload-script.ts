/**
 * What runs in the page before its own scripts: the built preload bundle, with `require('electron')` as the
 * only module, as in a sandboxed preload. Bytes travel as base64 between the page and the programme.
 */
export function preloadScript(bundle: string): string {
  return `(() => {
    const send = window.${BINDING}
    delete window.${BINDING}
    if (window !== window.top) return
    ${encodeBytes.toString()}
    ${decodeBytes.toString()}
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name, api) =>
          Object.defineProperty(window, name, { value: Object.freeze({ ...api }), enumerable: true })
      },
      ipcRenderer: {
        invoke: async (channel, ...values) => decodeBytes(await send(channel, encodeBytes(values)))
      }
    }
    const require = (name) => {
      if (name === 'electron') return electron
      throw new Error('a sandboxed preload cannot require ' + name)
    }
    const module = { exports: {} }
    ;(function (require, module, exports) {${bundle}
    })(require, module, module.exports)
  })()`
}

/** The name under which Playwright lends the page a way to the programme; gone before the page's scripts run. */
export const BINDING = 'standInInvoke'

/** Bytes anywhere in a value → `{ base64 }`. Runs in the page too, so it uses nothing from outside. */
export function encodeBytes(value: unknown): unknown {
  if (value instanceof Uint8Array) {
    let text = ''
    for (let start = 0; start < value.length; start += 8192) {
      text += String.fromCharCode(...value.subarray(start, start + 8192))
    }
    return { base64: btoa(text) }
  }
  if (Array.isArray(value)) return value.map((part) => encodeBytes(part))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, encodeBytes(part)]))
}

/** The way back. Runs in the page too. */
export function decodeBytes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((part) => decodeBytes(part))
  if (value === null || typeof value !== 'object') return value
  const { base64 } = value as { base64?: unknown }
  if (typeof base64 === 'string') return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, decodeBytes(part)]))
}
