import { lengthOf } from './text-length.ts'

const pause = 1_000

/** Counts a text anew as it is typed; that it is too long is said aloud once the typing pauses. */
export class TextCount extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined

  connectedCallback() {
    const field = document.getElementById(this.dataset.of ?? '')
    if (!(field instanceof HTMLTextAreaElement)) return
    const format = new Intl.NumberFormat(`${document.documentElement.lang}-CA`)
    const show = (name: string, count: number) => {
      const place = this.querySelector(`[data-count="${name}"]`)
      const words = format.format(count)
      if (place && place.textContent !== words) place.textContent = words
    }
    const warn = (over: number) => {
      const warning = this.querySelector('[role="status"]')
      if (warning instanceof HTMLElement) warning.hidden = over === 0
      show('over', over)
    }
    field.addEventListener('input', () => {
      const { characters, words } = lengthOf(field.value)
      show('characters', characters)
      show('words', words)
      clearTimeout(this.#timer)
      this.#timer = setTimeout(
        () => warn(Math.max(0, (this.dataset.unit === 'words' ? words : characters) - Number(this.dataset.max))),
        pause,
      )
    })
  }
}
