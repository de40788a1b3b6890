import { createHash } from 'node:crypto'
import type { Sent } from './forms.ts'

// One answer and a list of one are the same, and so are an empty answer and none: browsers send them either way.
const answers = (sent: Sent) =>
  Object.entries(sent)
    .map(([name, value]) => [
      name,
      ...[value]
        .flat()
        .filter((one) => typeof one === 'string' && one !== '')
        .map((one) => String(one).replaceAll('\r\n', '\n')),
    ])
    .filter((entry) => entry.length > 1)
    .sort(([one = ''], [other = '']) => (one < other ? -1 : 1))

/** A short mark of what was saved when a form was opened: another mark at saving means that it was changed elsewhere meanwhile. */
export const stampOf = (saved: Sent): string =>
  createHash('sha256')
    .update(JSON.stringify(answers(saved)))
    .digest('base64url')
    .slice(0, 16)
