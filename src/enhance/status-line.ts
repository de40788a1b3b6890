export type Reason = 'away' | 'sending' | 'refused' | 'signedOut' | 'someoneElse' | 'choose'

type Truth = {
  /** What the server said when it last kept something. */
  says: string
  /** Why something is not on the server; nothing while all is well. */
  reason: Reason | undefined
  isUnsent: boolean
  isOnDevice: boolean
  /** Whether what was typed last is still on its way to where the line says. */
  isBehind: boolean
}

/** The line under a form. It says one of three things: saved on the server, kept on this device, or not kept; the last two with their reason. */
export class StatusLine {
  #line: Element | null
  #words: Record<string, string>
  #signIn: () => void

  constructor(line: Element | null, words: Record<string, string>, signIn: () => void) {
    this.#line = line
    this.#words = words
    this.#signIn = signIn
  }

  // A line that says the same as before is left alone, so that it is not read out again.
  say(words: string) {
    if (this.#line && this.#line.textContent !== words) this.#line.textContent = words
  }

  tell({ says, reason, isUnsent, isOnDevice, isBehind }: Truth) {
    this.#line?.toggleAttribute('data-behind', isBehind)
    const why = reason ? this.#words[reason] : ''
    if (!isUnsent) return this.say(reason === 'sending' ? `${says} ${why}`.trim() : says)
    if (!reason) return
    const where = this.#words[isOnDevice ? 'device' : 'nowhere']
    if (reason !== 'signedOut') return this.say(`${where} ${why}`)
    const button = document.createElement('button')
    Object.assign(button, { type: 'button', className: 'button button-link', textContent: this.#words.signIn })
    button.addEventListener('click', this.#signIn)
    const words = `${where} ${why} `
    if (this.#line?.textContent === words + this.#words.signIn) return
    this.#line?.replaceChildren(words, button)
  }
}
