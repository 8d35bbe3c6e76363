import type { Page } from '@playwright/test'

/** A running programme as the page models see it: its window, and how to end it. */
export interface Host {
  page: Page
  close(): Promise<void>
}

/** Starts a host on a data folder. */
export type StartHost = (options: { dataFolder: string }) => Promise<Host>
