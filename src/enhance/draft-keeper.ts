type Fields = Record<string, string | string[]>
type Answer = { version?: number; says?: string; fields?: Fields }

const pause = 600
const firstWait = 2_000
const longestWait = 60_000
const longestHold = 3_000
// A browser sends at most 64 KiB after its page has gone.
const sentAfterwards = 60_000

const fieldsOf = (form: HTMLFormElement): Fields => {
  const fields: Fields = {}
  for (const [name, value] of new FormData(form)) {
    if (name === '_csrf' || typeof value !== 'string') continue
    const before = fields[name]
    fields[name] = before === undefined ? value : [before, value].flat()
  }
  return fields
}

const sameFields = (one: Fields, other: Fields) => {
  const inOrder = (fields: Fields) => JSON.stringify(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)))
  return inOrder(one) === inOrder(other)
}

/** Keeps what is typed into its form as a draft on the server, and says so once the server has said so. */
export class DraftKeeper extends HTMLElement {
  #form: HTMLFormElement | null = null
  #version = 0
  #isChanged = false
  #isOver = false
  #sending: Promise<void> | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #wait = firstWait

  connectedCallback() {
    this.#form = this.querySelector('form')
    this.#version = Number(this.dataset.version)
    this.#form?.addEventListener('input', () => this.#changed())
    this.#form?.addEventListener('submit', (event) => this.#submitted(event))
    addEventListener('pagehide', () => this.#leave())
    addEventListener('online', () => this.#isChanged && this.#soon(0))
    addEventListener('pageshow', (event) => {
      if (event.persisted) this.#isOver = false
    })
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && this.#keep())
  }

  #say(words: string | undefined, link?: string) {
    const line = this.nextElementSibling
    if (!words || !line || line.textContent === words) return
    line.textContent = words
    if (!link) return
    const see = document.createElement('a')
    Object.assign(see, { href: location.href, target: '_blank', rel: 'noopener', textContent: link })
    line.append(' ', see)
  }

  #changed() {
    this.#isChanged = true
    this.#soon(pause)
  }

  #soon(after: number) {
    clearTimeout(this.#timer)
    if (!this.#isOver) this.#timer = setTimeout(() => this.#keep(), after)
  }

  // One request in flight: what is typed meanwhile goes with the next.
  #keep() {
    if (this.#sending || !this.#isChanged || this.#isOver) return
    this.#sending = this.#send(this.#version).finally(() => {
      this.#sending = undefined
      if (this.#isChanged) this.#soon(Math.max(pause, this.#wait === firstWait ? 0 : this.#wait))
    })
  }

  async #send(version: number): Promise<void> {
    const { action = '', token = '', unsaved, elsewhere, see, signedOut } = this.dataset
    if (!this.#form) return
    const fields = fieldsOf(this.#form)
    const body = JSON.stringify({ version, fields })
    this.#isChanged = false
    const later = () => {
      this.#isChanged = true
      this.#wait = Math.min(this.#wait * 2, longestWait)
      this.#say(unsaved)
    }
    try {
      const headers = { 'content-type': 'application/json', 'x-csrf-token': token }
      const response = await fetch(action, { method: 'PUT', headers, body, keepalive: body.length < sentAfterwards })
      if (response.status >= 500 || response.status === 429) return later()
      if (response.status === 401 || response.status === 403) return this.#say(signedOut)
      if (response.status !== 200 && response.status !== 409) return this.#say(unsaved)

      const answer = (await response.json()) as Answer
      const isOurs = response.ok || sameFields(answer.fields ?? {}, fields)
      if (!isOurs) {
        this.#isOver = true
        return this.#say(elsewhere, see)
      }
      this.#version = answer.version ?? this.#version
      this.#wait = firstWait
      this.#say(answer.says)
    } catch {
      later()
    }
  }

  // The last words go after what is still on its way.
  #leave() {
    clearTimeout(this.#timer)
    if (this.#isChanged && !this.#isOver) void this.#send(this.#sending ? this.#version + 1 : this.#version)
  }

  // A draft still on its way must not arrive after the form itself, which ends it.
  #submitted(event: SubmitEvent) {
    clearTimeout(this.#timer)
    this.#isOver = true
    if (!this.#sending) return
    event.preventDefault()
    const { submitter } = event
    const held = new Promise((done) => setTimeout(done, longestHold))
    void Promise.race([this.#sending, held]).then(() => {
      this.#sending = undefined
      this.#form?.requestSubmit(submitter)
    })
  }
}
