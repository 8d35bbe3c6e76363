import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const alias = { '@shared': resolve('src/shared') }

/**
 * Builds every runtime of the product. The main build has one entry per host and one for the worker
 * thread in which the core runs; the preload must be CommonJS because the window is sandboxed.
 */
export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      // Bundled, because loading their many small files would cost the command line its second.
      externalizeDeps: { exclude: ['zod', 'drizzle-orm'] },
      rollupOptions: {
        input: {
          electron: resolve('src/main/electron/main.ts'),
          http: resolve('src/main/http/main.ts'),
          cli: resolve('src/main/cli/main.ts'),
          core: resolve('src/main/core/create-core.ts'),
          'core-worker': resolve('src/main/thread/core-worker.ts'),
          'sheetjs-process': resolve('src/main/core/excel/reading/sheetjs-process.ts')
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' }
      }
    }
  },
  preload: {
    resolve: { alias },
    build: {
      rollupOptions: {
        input: { preload: resolve('src/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: {
    root: 'src/renderer',
    resolve: { alias },
    plugins: [react()],
    build: { rollupOptions: { input: resolve('src/renderer/index.html') } }
  }
})
