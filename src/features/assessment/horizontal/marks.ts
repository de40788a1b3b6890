import { createHmac } from 'node:crypto'

/** Sixty bits of a hash, as many hexadecimal digits as one mark of twelve signs. */
export const digitsOfMark = 15

const signs = 'abcdefghijklmnopqrstuvwxyz234567'

/** The key by which one assessor's order through the answers to one question is drawn: without the portal's secret nobody recomputes it. */
export const keyOfOrder = (secret: string, assessorId: string, questionId: string): Buffer =>
  createHmac('sha256', secret).update(`order of answers ${assessorId} ${questionId}`).digest()

/** The key by which the answers to one question are called by other marks to each assessor. */
export const keyOfMarks = (secret: string, assessorId: string, questionId: string): Buffer =>
  createHmac('sha256', secret).update(`marks of answers ${assessorId} ${questionId}`).digest()

/** The hexadecimal digits of a keyed hash as a mark that is read aloud and typed easily (RFC 4648, base 32). */
export const markOf = (digits: string): string => {
  let left = BigInt(`0x${digits}`)
  let mark = ''
  for (let place = 0; place < (digitsOfMark * 4) / 5; place++) {
    mark = (signs[Number(left % 32n)] ?? '') + mark
    left /= 32n
  }
  return mark
}

/** The digits that a mark stands for; nothing when it is none. */
export const digitsOf = (mark: string): string | undefined => {
  if (!/^[a-z2-7]{12}$/.test(mark)) return undefined
  const value = [...mark].reduce((sum, sign) => sum * 32n + BigInt(signs.indexOf(sign)), 0n)
  return value.toString(16).padStart(digitsOfMark, '0')
}
