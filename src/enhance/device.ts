import type { Answers } from './form-fields.ts'

/** What the server has not acknowledged of one form, as one tab typed it; `others` are the answers of another tab that one has yet to choose between. */
export type Leftover = {
  key: string
  person: string
  form: string
  action: string
  tab: string
  turn: number
  version: number
  answers: Answers
  others: Answers
  at: number
}

const longestKept = 30 * 24 * 60 * 60 * 1000

let opened: Promise<IDBDatabase> | undefined

const open = () => {
  opened ??= new Promise<IDBDatabase>((done, failed) => {
    const asked = indexedDB.open('portal', 1)
    asked.onupgradeneeded = () => asked.result.createObjectStore('leftovers', { keyPath: 'key' })
    asked.onsuccess = () => done(asked.result)
    asked.onerror = asked.onblocked = () => failed(asked.error)
  })
  return opened
}

// A browser may refuse, forget or close its store at any time (private windows, a full disk): then nothing is kept, and the page says so.
const use = async <Found>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Found>,
): Promise<{ found: Found } | undefined> => {
  try {
    const transaction = (await open()).transaction('leftovers', mode)
    const asked = act(transaction.objectStore('leftovers'))
    await new Promise((done, failed) => {
      transaction.oncomplete = done
      transaction.onabort = transaction.onerror = failed
    })
    return { found: asked.result }
  } catch {
    opened = undefined
    return undefined
  }
}

/** Keeps a leftover on the device; tells whether it is kept. */
export const keepOnDevice = async (leftover: Leftover): Promise<boolean> =>
  (await use('readwrite', (store) => store.put(leftover))) !== undefined

/** Removes a leftover from the device. */
export const removeFromDevice = async (key: string): Promise<void> => {
  await use('readwrite', (store) => store.delete(key))
}

/** The leftovers of one person on this device, the newest first. What is too old is removed, whosever it is. */
export const leftoversOf = async (person: string): Promise<Leftover[]> => {
  const all = (await use<Leftover[]>('readonly', (store) => store.getAll()))?.found ?? []
  const isOld = ({ at }: Leftover) => at < Date.now() - longestKept
  for (const { key } of all.filter(isOld)) await removeFromDevice(key)
  return all
    .filter((leftover) => leftover.person === person && !isOld(leftover))
    .sort((one, other) => other.at - one.at)
}

const forEver = () => new Promise<void>(() => {})
// A page that has just gone gives its name back a moment later.
const aMoment = 1_000

/** Takes the name of a tab, for as long as this page lives or for some work alone; refused while another page bears it. */
export const bearName = (tab: string, work?: () => Promise<void>): Promise<boolean> =>
  new Promise((answer) => {
    if (!navigator.locks) return answer(true)
    const borne = navigator.locks.request(`tab ${tab}`, { signal: AbortSignal.timeout(aMoment) }, async () => {
      if (!work) answer(true)
      await (work ?? forEver)()
      answer(true)
    })
    borne.catch(() => answer(false))
  })
