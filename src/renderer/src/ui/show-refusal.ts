import type { MessageInstance } from 'antd/es/message/interface'
import { sentenceOf } from './sentence'

/** How long a refusal stays, in seconds: long enough to be read twice. */
const SHOWN_FOR = 6

/** Shows why something was refused; the same sentence from two places at once is shown once. */
export function showRefusal(message: MessageInstance, error: unknown) {
  const content = sentenceOf(error)
  void message.error({ content, key: content, duration: SHOWN_FOR })
}
