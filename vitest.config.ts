import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Unit tests sit beside their source; what crosses folders is in tests/. All of it runs on real files and databases. */
export default defineConfig({
  resolve: { alias: { '@shared': resolve('src/shared') } },
  test: {
    include: ['src/**/*.test.ts', 'tests/{guards,contract,fixtures,import-accuracy,templates}/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000
  }
})
