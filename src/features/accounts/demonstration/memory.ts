import type { Adapter, AdapterPayload } from 'oidc-provider'

const longestKept = 10_000

/** What the demonstration’s identity provider remembers between two requests: in memory, until it expires or the process ends. */
export const memory = () => {
  const kept = new Map<string, { payload: AdapterPayload; until: number }>()

  const find = (key: string): AdapterPayload | undefined => {
    const found = kept.get(key)
    if (!found) return undefined
    if (found.until > Date.now()) return found.payload
    kept.delete(key)
    return undefined
  }
  const search = (wanted: (payload: AdapterPayload) => boolean) =>
    [...kept].find(([key, { payload }]) => wanted(payload) && find(key) !== undefined)?.[1].payload
  const forgetOld = () => {
    for (const key of kept.keys()) if (kept.size > longestKept || find(key) === undefined) kept.delete(key)
  }

  return (kind: string): Adapter => {
    const keyOf = (id: string) => `${kind} ${id}`
    return {
      upsert: async (id, payload, expiresIn = 3600) => {
        if (kept.size >= longestKept) forgetOld()
        kept.set(keyOf(id), { payload, until: Date.now() + expiresIn * 1000 })
      },
      find: async (id) => find(keyOf(id)),
      findByUid: async (uid) => search((payload) => payload.kind === kind && payload.uid === uid),
      findByUserCode: async (code) => search((payload) => payload.kind === kind && payload.userCode === code),
      consume: async (id) => {
        const payload = find(keyOf(id))
        if (payload) payload.consumed = Math.floor(Date.now() / 1000)
      },
      destroy: async (id) => {
        kept.delete(keyOf(id))
      },
      revokeByGrantId: async (grantId) => {
        for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key)
      },
    }
  }
}
