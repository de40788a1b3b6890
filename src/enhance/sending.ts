import type { Answers } from './form-fields.ts'

type Sending = { version: number; tab: string; turn: number; fields: Answers }

/** What became of a sending: kept, but for conflicts; or the draft had ended, the session is over, the portal is away or will not take it. */
export type Outcome =
  | { is: 'kept'; version: number; says: string; conflicts: Answers; news: Answers }
  | { is: 'ended' | 'signedOut' | 'away' | 'refused' }

const patience = 15_000
// A browser sends at most 64 KiB after its page has gone.
const sentAfterwards = 60_000

const meanings: Record<number, 'ended' | 'signedOut' | 'away'> = {
  401: 'signedOut',
  403: 'signedOut',
  410: 'ended',
  429: 'away',
  502: 'away',
  503: 'away',
  504: 'away',
}

/** Sends what changed in a form to its draft on the server. */
export const sendTyping = async (action: string, token: string, sending: Sending): Promise<Outcome> => {
  const body = JSON.stringify(sending)
  try {
    const response = await fetch(action, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'x-csrf-token': token },
      body,
      keepalive: body.length < sentAfterwards,
      signal: AbortSignal.timeout(patience),
    })
    if (response.ok || response.status === 409) return { is: 'kept', ...(await response.json()) }
    return { is: meanings[response.status] ?? 'refused' }
  } catch {
    return { is: 'away' }
  }
}
