import type { Caller } from './caller'
import { type CommandLine, usage } from './arguments'

/** `--wording 学籍系统写法`: the profile of that name. Throws `usage` with the names that there are. */
export async function wordingOption(
  line: CommandLine,
  caller: Caller
): Promise<{ wordingProfileId?: number }> {
  const wanted = line.options.wording
  if (wanted === undefined) return {}
  const profiles = await caller.call('wordings.list', {})
  const found = profiles.find(({ name }) => name === wanted)
  if (!found) throw usage(`--wording 只能是 ${profiles.map(({ name }) => name).join('、')}`)
  return { wordingProfileId: found.id }
}
