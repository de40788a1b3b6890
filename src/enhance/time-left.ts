type Plural = { one: string; other: string }
type Words = { days: Plural; hours: Plural; minutes: Plural; soon: string; over: string }

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
// Said aloud with an hour, a quarter of an hour and five minutes left, and once it is over.
const marks = [hour, 15 * minute, 5 * minute]

/** Counts down to a moment while a page stays open, in the units of the server (campaigns/advertisement/left.ts), and warns near it. */
export class TimeLeft extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined

  connectedCallback() {
    const { until = '', now = '', words = '{}' } = this.dataset
    const said = JSON.parse(words) as Words
    const { lang } = document.documentElement
    const [format, rules] = [new Intl.NumberFormat(`${lang}-CA`), new Intl.PluralRules(`${lang}-CA`)]
    const say = (plural: Plural, count: number) =>
      plural[rules.select(count) === 'one' ? 'one' : 'other'].replace('{count}', format.format(count))
    const inWords = (left: number): string => {
      if (left >= 2 * day) return say(said.days, Math.floor(left / day))
      if (left >= 2 * hour) return say(said.hours, Math.floor(left / hour))
      return say(said.minutes, Math.floor(left / minute))
    }
    // By how much time passes here, whatever the clock of this device shows.
    const end = Date.now() + Date.parse(until) - Date.parse(now)
    let before = end - Date.now()
    const tick = () => {
      const left = Math.max(0, end - Date.now())
      const place = this.querySelector('[data-part="left"]')
      if (place && place.textContent !== inWords(left)) place.textContent = inWords(left)
      const status = this.querySelector('[role="status"]')
      if (status && left === 0) status.textContent = said.over
      else if (status && marks.some((mark) => left <= mark && mark < before))
        status.textContent = said.soon.replace('{left}', inWords(left))
      before = left
      if (left > 0) this.#timer = setTimeout(tick, Math.min(left, (left % minute) + 1))
    }
    tick()
  }

  disconnectedCallback() {
    clearTimeout(this.#timer)
  }
}
