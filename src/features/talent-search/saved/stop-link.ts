import { createHmac } from 'node:crypto'
import { sameSecret } from '../../../web/session.ts'

const idLength = 36

/** What the link of a mail is known by: it is its person’s, so that it works as long as they follow anything. */
export const stopTokenOf = (secret: string, personId: string): string =>
  personId + createHmac('sha256', secret).update(`stop search alerts ${personId}`).digest('base64url')

/** Whose alerts a link of a mail stops; nobody’s when it was made up. */
export const personOfStopToken = (secret: string, token: string): string | null => {
  const personId = token.slice(0, idLength)
  return sameSecret(token, stopTokenOf(secret, personId)) ? personId : null
}
