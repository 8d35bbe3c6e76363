import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'

const MARK = 'stand-in'
const surfaces = new Map<string, Record<string, unknown>>()
let hooked = false

/** Imports a built main bundle afresh, with `electron` meaning `surface` to it and to nobody else. */
export async function runWithElectron(main: string, surface: Record<string, unknown>) {
  if (!hooked) hook()
  const run = String(surfaces.size + 1)
  surfaces.set(run, surface)
  await import(`${pathToFileURL(main).href}?${MARK}=${run}`)
}

function hook() {
  hooked = true
  // The module made below runs outside this one; the global registry is how it finds its surface.
  Object.defineProperty(globalThis, Symbol.for(MARK), { value: surfaces })
  registerHooks({
    resolve(specifier, context, next) {
      const run = new RegExp(`\\?${MARK}=(\\d+)$`).exec(context.parentURL ?? '')?.[1]
      if (specifier !== 'electron' || !run) return next(specifier, context)
      return { url: `${MARK}:${run}`, format: 'module', shortCircuit: true }
    },
    load(url, context, next) {
      const run = new RegExp(`^${MARK}:(\\d+)$`).exec(url)?.[1]
      const surface = run === undefined ? undefined : surfaces.get(run)
      if (!surface) return next(url, context)
      const names = Object.keys(surface).map((name) => `export const ${name} = surface.${name}`)
      const source = `const surface = globalThis[Symbol.for('${MARK}')].get('${run}')\n${names.join('\n')}`
      return { format: 'module', source, shortCircuit: true }
    }
  })
}
