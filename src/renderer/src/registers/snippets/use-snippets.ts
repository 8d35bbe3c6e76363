import { useCallback } from 'react'
import { SNIPPETS, type Snippet } from '@shared/api/typing'
import { call } from '../../api'
import { useAction } from '../../ui/use-action'
import { useLoaded } from '../../ui/use-loaded'

const load = () => call('typing.snippets', {})

/** The snippets of the account, those used most first, and how they are kept. */
export function useSnippets() {
  const { run } = useAction()
  const { value: snippets, reload } = useLoaded(load)
  const keep = useCallback(
    (next: Snippet[]) =>
      run(async () => {
        await call('preferences.write', { key: SNIPPETS, value: next.map((snippet) => ({ ...snippet })) })
        await reload()
      }),
    [reload, run]
  )
  return { snippets, keep }
}
