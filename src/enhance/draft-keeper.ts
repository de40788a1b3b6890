import { hiddenIn, KeptDraft } from './kept-draft.ts'
import { dialogIn, signInAgain } from './sign-in-again.ts'
import { type Reason, StatusLine } from './status-line.ts'
import { keepInTab } from './tab-keeper.ts'
import { TwoTexts } from './two-texts.ts'

const pause = 600
// Who never pauses is kept as well.
const longestPause = 3_000
const firstWait = 2_000
const longestWait = 60_000
const longestAnswer = 10_000
const asMoment = {
  ...({ day: 'numeric', month: 'long', year: 'numeric' } as const),
  ...({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' } as const),
}

/** Keeps what is typed into its form: on the device at once, as a draft on the server after a pause, and says truly where it is. */
export class DraftKeeper extends HTMLElement {
  #form: HTMLFormElement | null = null
  #draft: KeptDraft | undefined
  #texts: TwoTexts | undefined
  #line: StatusLine | undefined
  #words: Record<string, string> = {}
  #timer: ReturnType<typeof setTimeout> | undefined
  #wait = firstWait
  #unsentSince = 0
  /** The button that was pressed while its form cannot be let go yet. */
  #pressed: HTMLElement | null | undefined
  #isPassing = false

  connectedCallback() {
    const form = this.querySelector('form')
    if (!form) return
    const words: Record<string, string> = JSON.parse(this.dataset.words ?? '{}')
    const line = new StatusLine(this.nextElementSibling, words, () => void signInAgain(this))
    const { action } = this.dataset
    if (!action) return keepInTab(this.formName, form, (where) => line.say(words[where] ?? ''))

    const template = this.querySelector('template')
    const texts = new TwoTexts({ form, template, words, decided: () => this.#changed(0) })
    const draft = new KeptDraft({ form, name: this.formName, action, texts, tell: () => this.#tell() })
    draft.says = this.nextElementSibling?.textContent ?? ''
    this.#form = form
    this.#words = words
    this.#line = line
    this.#texts = texts
    this.#draft = draft
    texts.offerSaved()
    form.addEventListener('input', () => this.#changed(pause))
    form.addEventListener('submit', (event) => this.#submitted(event))
    addEventListener('pagehide', () => {
      clearTimeout(this.#timer)
      draft.sendLast()
    })
    addEventListener('pageshow', ({ persisted }) => persisted && this.#goOn())
    addEventListener('online', () => this.#soon(0))
    document.addEventListener('visibilitychange', () => this.#soon(0))
    addEventListener('beforeunload', (event) => {
      if (this.#reason && draft.isUnsent && !draft.isOnDevice && !draft.isOver) event.preventDefault()
    })
    void this.#bringBack(draft)
  }

  get formName() {
    return this.dataset.form ?? ''
  }
  get person() {
    return this.#draft?.person ?? ''
  }
  get sessionAddress() {
    return this.dataset.session ?? ''
  }
  get dialog() {
    return dialogIn(this)
  }

  get #reason(): Reason | undefined {
    const standing = this.#draft?.standing ?? 'kept'
    if (standing === 'away' && this.#pressed !== undefined) return 'sending'
    if (standing !== 'kept') return standing
    return this.#texts?.size ? 'choose' : undefined
  }

  #tell() {
    if (!this.#draft) return
    const { says, isUnsent, isOnDevice, isWriting } = this.#draft
    const reason = this.#reason
    this.#line?.tell({ says, reason, isUnsent, isOnDevice, isBehind: isUnsent && (isWriting || !reason) })
  }

  #note(words = '') {
    const note = document.createElement('p')
    Object.assign(note, { className: 'keeper-note', textContent: words, tabIndex: -1 })
    note.setAttribute('role', 'alert')
    this.querySelector('.keeper-note')?.remove()
    this.prepend(note)
  }

  async #bringBack(draft: KeptDraft) {
    const at = await draft.takeUp()
    const { lang } = document.documentElement
    if (at !== undefined) {
      const format = new Intl.DateTimeFormat(`${lang}-CA`, { ...asMoment, timeZone: this.#words.zone })
      const moment = format.format(at)
      this.#note(this.#words.broughtBack?.replace('{moment}', moment))
    }
    this.#soon(0)
  }

  #changed(wait: number) {
    this.#pressed = undefined
    this.#draft?.settleAgreed()
    void this.#draft?.store()
    const now = performance.now()
    this.#unsentSince ||= now
    this.#soon(Math.max(0, Math.min(wait, this.#unsentSince + longestPause - now)))
  }

  #soon(wait: number) {
    clearTimeout(this.#timer)
    const draft = this.#draft
    const isWanted = draft?.isUnsent || this.#pressed !== undefined
    if (!draft || !isWanted || draft.isOver || draft.standing === 'signedOut' || draft.standing === 'someoneElse')
      return
    this.#timer = setTimeout(() => !draft.isSending && void this.#send(this.#pressed !== undefined), wait)
  }

  async #send(isProbe = false) {
    const draft = this.#draft
    if (!draft) return 'refused'
    this.#unsentSince = 0
    const is = await draft.send(isProbe)
    this.#wait = is === 'away' ? Math.min(this.#wait * 2, longestWait) : firstWait
    if (is === 'ended') this.#note(this.#words.anew)
    if (is === 'signedOut') void signInAgain(this)
    if (is === 'kept' && this.#pressed !== undefined && !draft.isUnsent) this.#pass()
    else this.#soon(is === 'away' ? this.#wait : is === 'ended' ? 0 : pause)
    return is
  }

  // A form is let go, once, when the server has every word of it and no other tab says something else.
  #submitted(event: SubmitEvent) {
    const draft = this.#draft
    if (!draft) return
    if (this.#isPassing) {
      this.#isPassing = false
      draft.isOver = true
      setTimeout(() => this.#goOn(), longestAnswer)
      return
    }
    event.preventDefault()
    if (draft.isOver || this.#pressed !== undefined) return
    this.#pressed = event.submitter
    void this.#tryToPass()
  }

  async #tryToPass() {
    clearTimeout(this.#timer)
    const standing = this.#draft?.standing
    if (standing === 'signedOut' || standing === 'someoneElse') return signInAgain(this)
    const is = await this.#send(true)
    if (this.#pressed === undefined) return
    if (is === 'refused') return this.#pass()
    if (is === 'ended' || this.#texts?.size) this.#pressed = undefined
    // Whoever pressed the button at the foot is led to why nothing was sent.
    if (is === 'ended') this.querySelector<HTMLElement>('.keeper-note')?.focus()
    this.#texts?.lead()
    this.#tell()
  }

  #pass() {
    const pressed = this.#pressed
    this.#pressed = undefined
    this.#isPassing = true
    this.#form?.requestSubmit(pressed?.isConnected ? pressed : null)
  }

  #goOn() {
    if (this.#draft) this.#draft.isOver = false
    this.#soon(0)
  }

  /** Sends what is unsent at once, because the page is about to end. */
  async hurry(): Promise<void> {
    await this.#draft?.send(false)
  }

  /** Keeps nothing of this form any more. */
  async giveUp(): Promise<void> {
    if (!this.#draft) return
    this.#draft.isOver = true
    await this.#draft.store()
  }

  /** The person is signed in again. */
  resume() {
    const draft = this.#draft
    if (!draft || !this.#form) return
    const isRefused = hiddenIn(this.#form, '_csrf') === draft.tokenRefused
    draft.standing = isRefused ? 'refused' : 'kept'
    this.#tell()
    if (this.#pressed === undefined) return this.#soon(isRefused ? longestWait : 0)
    if (isRefused) this.#pass()
    else void this.#tryToPass()
  }

  /** Someone else is signed in. */
  stay() {
    if (this.#draft) this.#draft.standing = 'someoneElse'
    this.#tell()
  }
}
