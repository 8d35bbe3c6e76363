import { defineConfig } from '@playwright/test'

/** End-to-end: the built programme in a real Chromium, in browser mode and as the desktop programme. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 1,
  forbidOnly: true,
  outputDir: 'test-results',
  reporter: [['list']]
})
