import { bearName, keepOnDevice, type Leftover, leftoversOf, removeFromDevice } from './device.ts'
import { type Answer, type Answers, answersOf, carriedBy, differing, fill, same, without } from './form-fields.ts'
import { type Outcome, sendTyping } from './sending.ts'
import type { TwoTexts } from './two-texts.ts'

type Place = { form: HTMLFormElement; name: string; action: string; texts: TwoTexts; tell: () => void }

// What no field ever holds: everything differs from it.
const unknown = ['\0']

/** The hidden field of a form that is ours. */
export const hiddenIn = (form: HTMLFormElement, name: string): string =>
  form.querySelector<HTMLInputElement>(`input[name=${name}]`)?.value ?? ''

/** The draft of one form as this tab knows it: what the server holds, what it does not, and the copy of that on the device. */
export class KeptDraft {
  /** Why nothing reaches the server; `kept` while all is well. */
  standing: 'kept' | 'away' | 'refused' | 'signedOut' | 'someoneElse' = 'kept'
  says = ''
  /** The form is gone: nothing of it is kept any more. */
  isOver = false
  isOnDevice = false
  tokenRefused = ''
  #place: Place
  #acknowledged: Answers
  #version: number
  #tab = Math.random().toString(36).slice(2)
  #turn = 0
  #writes = { begun: 0, ended: 0 }
  #sending: Promise<unknown> = Promise.resolve()
  isSending = false

  constructor(place: Place) {
    this.#place = place
    this.#acknowledged = without(answersOf(place.form, 'served'), carriedBy(place.form))
    this.#version = Number(hiddenIn(place.form, '_known'))
  }

  get person() {
    return hiddenIn(this.#place.form, '_person')
  }
  // What the form carries travels with the first thing typed, and is nothing typed itself.
  get #carried() {
    return carriedBy(this.#place.form)
  }
  get #typed() {
    return without(differing(answersOf(this.#place.form), this.#acknowledged), this.#carried)
  }
  get isUnsent() {
    return Object.keys(this.#typed).length > 0
  }
  get isWriting() {
    return this.#writes.begun > this.#writes.ended
  }

  /** Writes on the device what the server does not hold, or removes what it does. */
  async store(): Promise<void> {
    const write = ++this.#writes.begun
    const { name, action, texts, tell } = this.#place
    const answers = this.#typed
    const key = `${this.person} ${name} ${this.#tab}`
    tell()
    const isNeeded = !this.isOver && Object.keys(answers).length > 0
    const leftover: Leftover = {
      key,
      person: this.person,
      form: name,
      action,
      tab: this.#tab,
      turn: this.#turn,
      version: this.#version,
      answers: { ...answers, ...this.#carried },
      others: texts.answers,
      at: Date.now(),
    }
    const isKept = isNeeded ? await keepOnDevice(leftover) : await removeFromDevice(key).then(() => false)
    this.#writes.ended = Math.max(this.#writes.ended, write)
    if (write === this.#writes.begun) this.isOnDevice = isKept
    tell()
  }

  /** Sends what is unsent, after what is on its way; a probe asks even when nothing is. */
  send(isProbe: boolean): Promise<Outcome['is']> {
    const next = async () => {
      this.isSending = true
      const is = await this.#sendNow(isProbe)
      this.isSending = false
      return is
    }
    const sending = this.#sending.then(next, next)
    this.#sending = sending
    return sending
  }

  async #sendNow(isProbe: boolean): Promise<Outcome['is']> {
    const { form, action, texts } = this.#place
    const fields = without(this.#typed, texts.answers)
    const isEmpty = Object.keys(fields).length === 0
    if (isEmpty && !isProbe) return 'kept'
    if (!isEmpty) Object.assign(fields, differing(this.#carried, this.#acknowledged))
    const token = hiddenIn(form, '_csrf')
    const outcome = await sendTyping(action, token, this.#sendingOf(fields))
    if (outcome.is === 'signedOut') this.tokenRefused = token
    this.#learn(outcome, fields)
    await this.store()
    return outcome.is
  }

  #sendingOf(fields: Answers) {
    return { version: this.#version, tab: this.#tab, turn: ++this.#turn, fields }
  }

  /** Sends the last words of a page that goes; the device keeps them until the server says that it has them. */
  sendLast() {
    const { form, action, texts } = this.#place
    const fields = without(this.#typed, texts.answers)
    if (this.isOver || Object.keys(fields).length === 0 || this.standing === 'signedOut') return
    void sendTyping(action, hiddenIn(form, '_csrf'), this.#sendingOf(fields))
  }

  #learn(outcome: Outcome, sent: Answers) {
    if (outcome.is === 'ended') {
      // What stands here becomes a draft of its own, whole.
      this.#know(0)
      this.#acknowledged = without(
        Object.fromEntries(Object.keys(answersOf(this.#place.form)).map((name) => [name, unknown])),
        this.#carried,
      )
      return
    }
    this.standing = outcome.is
    if (outcome.is !== 'kept') return
    this.#know(outcome.version)
    if (Object.keys(sent).length > 0) this.says = outcome.says
    // Of what two forms carry, the first holds for the draft: nobody could choose between things not shown.
    const [conflicts, news] = [without(outcome.conflicts, this.#carried), without(outcome.news, this.#carried)]
    Object.assign(this.#acknowledged, without(sent, conflicts))
    for (const [name, other] of Object.entries(conflicts)) this.#differ(name, other)
    for (const [name, other] of Object.entries(news)) this.#hear(name, other)
  }

  #know(version: number) {
    this.#version = version
    const known = this.#place.form.querySelector<HTMLInputElement>('input[name=_known]')
    if (known) known.value = String(version)
  }

  // Another tab changed a field: where nothing was typed here it follows, else there are two texts.
  #hear(name: string, other: Answer) {
    const { form, texts } = this.#place
    const mine = answersOf(form)[name]
    if (mine === undefined) return
    const isMine = !same(mine, this.#acknowledged[name]) && !same(mine, other)
    if (isMine || name in texts.answers) return this.#differ(name, other)
    fill(form, name, other)
    this.#acknowledged[name] = other
  }

  #differ(name: string, other: Answer) {
    this.#acknowledged[name] = other
    this.#place.texts.show(name, other)
  }

  /** Drops the choices that typing has made. */
  settleAgreed() {
    const { form, texts } = this.#place
    for (const [name, other] of Object.entries(texts.answers))
      if (same(answersOf(form)[name], other)) texts.settle(name)
  }

  /** Takes up what a closed tab left on this device where that tab was: its name, its count, what it knew. Returns when that was typed, if it brings anything. */
  async takeUp(): Promise<number | undefined> {
    const { form, name, texts } = this.#place
    for (const leftover of await leftoversOf(this.person)) {
      if (leftover.form !== name || !(await bearName(leftover.tab))) continue
      const before = answersOf(form)
      const typedMeanwhile = differing(before, answersOf(form, 'served'))
      this.#tab = leftover.tab
      this.#turn = leftover.turn + 1
      this.#know(Math.min(leftover.version, this.#version))
      for (const [field, answer] of Object.entries(leftover.answers))
        if (!(field in typedMeanwhile)) fill(form, field, answer)
        else if (!same(answer, typedMeanwhile[field])) texts.show(field, answer)
      for (const [field, other] of Object.entries(without(leftover.others, this.#carried))) this.#differ(field, other)
      await this.store()
      const brought = without(differing(answersOf(form), before), this.#carried)
      return Object.keys(brought).length > 0 ? leftover.at : undefined
    }
    await bearName(this.#tab)
    return undefined
  }
}
