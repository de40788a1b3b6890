/** Lets the numbers and the list of a search follow while one chooses: asks the address of the form for the part that follows, puts it in its place and says the new total. The address holds what is chosen, and the way back leads through it. */
export class LiveSearch extends HTMLElement {
  #asking: AbortController | undefined
  #asked = location.search
  #goBack = () => void this.#follow()

  connectedCallback() {
    this.addEventListener('change', this.#change)
    this.addEventListener('submit', this.#submit)
    addEventListener('popstate', this.#goBack)
  }

  disconnectedCallback() {
    removeEventListener('popstate', this.#goBack)
  }

  #change = (event: Event) => {
    const { form } = event.target as HTMLInputElement
    if (form) void this.#ask(form)
  }

  #submit = async (event: Event) => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    if (!(await this.#ask(form))) return
    const results = this.#part(this, 'results')
    results?.setAttribute('tabindex', '-1')
    results?.focus()
  }

  #part = (within: ParentNode, name: string) => within.querySelector<HTMLElement>(`[data-part="${name}"]`)

  #say(words: string | undefined) {
    const status = this.querySelector('[role="status"]')
    if (status) status.textContent = words ?? ''
  }

  #addressOf(form: HTMLFormElement): string {
    const asked = [...new FormData(form)].filter(([, value]) => typeof value === 'string' && value !== '')
    const query = new URLSearchParams(asked as [string, string][]).toString()
    return query ? `${form.action}?${query}` : form.action
  }

  async #ask(form: HTMLFormElement): Promise<boolean> {
    const address = this.#addressOf(form)
    const asked = new FormData(form)
    const next = await this.#fetch(address)
    if (!next) return false
    if (new URL(address).search !== location.search) history.pushState(null, '', address)
    this.#asked = location.search
    this.#swapNumbers(next, asked)
    return true
  }

  // Where one goes back to has other choices too: then the form is another.
  async #follow() {
    if (location.search === this.#asked) return
    const next = await this.#fetch(location.href)
    if (!next) return location.reload()
    this.#asked = location.search
    this.#swap('form', next)
    this.#finish(next)
  }

  async #fetch(address: string): Promise<HTMLElement | undefined> {
    this.#asking?.abort()
    const asking = new AbortController()
    this.#asking = asking
    const { counting = '', failed = '' } = JSON.parse(this.dataset.words ?? '{}') as Record<string, string>
    const slow = setTimeout(() => this.#say(counting), 700)
    try {
      const answer = await fetch(address, { headers: { 'x-page-part': 'search' }, signal: asking.signal })
      const text = await answer.text()
      const next = new DOMParser().parseFromString(text, 'text/html').querySelector<HTMLElement>('live-search')
      // Signed out meanwhile, or refused: the whole page says so.
      if (!answer.ok || !next) location.assign(address)
      return answer.ok && next ? next : undefined
    } catch {
      if (!asking.signal.aborted) this.#say(failed)
      return undefined
    } finally {
      clearTimeout(slow)
    }
  }

  #swap(name: string, next: HTMLElement) {
    const [here, there] = [this.#part(this, name), this.#part(next, name)]
    if (here && there) here.replaceChildren(...there.childNodes)
  }

  // What was typed since the question is not answered yet: its field stays, and only what stands around it is another.
  #swapAroundTyping(here: HTMLElement, there: HTMLElement, asked: FormData): boolean {
    const fieldIn = (part: HTMLElement) => part.querySelector<HTMLInputElement>('input[type="text"]')
    const [field, next] = [fieldIn(here), fieldIn(there)]
    const [around, nextAround] = [field?.closest('fieldset'), next?.closest('fieldset')]
    if (!field || !next || !around || !nextAround || field.value === asked.get(field.name)) return false
    const kept = [...around.children].find((one) => one.contains(field))
    const others = [...nextAround.childNodes]
    const place = others.findIndex((one) => one.contains(next))
    for (const node of [...around.childNodes]) if (node !== kept) node.remove()
    kept?.before(...others.slice(0, place))
    kept?.after(...others.slice(place + 1))
    return true
  }

  // What one is choosing from stays as it is, with its focus; only what it counts changes.
  #swapNumbers(next: HTMLElement, asked: FormData) {
    for (const there of next.querySelectorAll<HTMLElement>('[data-count]')) {
      const here = this.querySelector(`[data-count="${there.dataset.count}"]`)
      if (here && here.textContent !== there.textContent) here.textContent = there.textContent
    }
    const [here, there] = [this.#part(this, 'skills'), this.#part(next, 'skills')]
    if (here && there && here.innerHTML !== there.innerHTML) {
      const focused = here.contains(document.activeElement) ? document.activeElement?.id : undefined
      if (!this.#swapAroundTyping(here, there, asked)) this.#swap('skills', next)
      if (focused) document.getElementById(focused)?.focus()
    }
    this.#finish(next)
  }

  #finish(next: HTMLElement) {
    this.#swap('results', next)
    document.title = document.title.replace(this.dataset.title ?? '', next.dataset.title ?? '')
    Object.assign(this.dataset, next.dataset)
    this.#say(next.dataset.told)
  }
}
