import { expect, it } from 'vitest'
import { warmUp } from './warm-up'

it('reads its own cards without a fault', async () => {
  await expect(warmUp()).resolves.toBeUndefined()
})
