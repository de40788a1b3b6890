import { type Answer, type Answers, answersOf, fill, goOnIn, inWords, labelOf, placeOf } from './form-fields.ts'
import { compareWords } from './word-difference.ts'

type Page = {
  form: HTMLFormElement
  template: HTMLTemplateElement | null
  words: Record<string, string>
  /** One was chosen. */
  decided: () => void
}

const partOf = (box: Element, name: string) => box.querySelector<HTMLElement>(`[data-part=${name}]`)

const marked = (text: string, words: Record<string, string>) => {
  const mark = document.createElement('mark')
  const spoken = document.createElement('span')
  Object.assign(spoken, { className: 'hidden', textContent: `${words.differs} ` })
  mark.append(spoken, text)
  return mark
}

/** Two answers to one question, side by side under their field, their different words marked, with a button for each. */
const drawBox = (
  { form, template, words }: Page,
  other: Answers,
  whose: 'otherTab' | 'savedNow',
  old: Element | undefined,
  choose: (takesOther: boolean) => void,
): Element | undefined => {
  const names = Object.keys(other)
  const [first = ''] = names
  const box = template?.content.querySelector('.beside')?.cloneNode(true) as HTMLElement | undefined
  if (!box) return undefined
  const sentence = (answers: Answers) =>
    names
      .map((name) => inWords(form, name, answers[name] ?? []))
      .join(' ')
      .trim()
  const sides = compareWords(sentence(answersOf(form)), sentence(other))
  for (const [place, side] of ['mine', 'other'].entries())
    partOf(box, side)?.append(
      ...(sides[place]?.map(({ text, differs }) => (differs && text.trim() ? marked(text, words) : text)) ?? []),
      sides[place]?.length ? '' : (words.nothing ?? ''),
    )
  const title = partOf(box, 'title')
  if (title) {
    title.textContent = (title.textContent ?? '').replace('{field}', labelOf(form, first))
    title.id = `two-texts-${first}`
    box.setAttribute('aria-labelledby', title.id)
  }
  partOf(box, 'whose')?.append(words[whose] ?? '')
  partOf(box, 'keep')?.addEventListener('click', () => choose(false))
  partOf(box, 'take')?.addEventListener('click', () => choose(true))
  if (old?.isConnected) old.replaceWith(box)
  else (placeOf(form, first) ?? form).append(box)
  return box
}

/** The fields in which another tab says something else, each with its box until one text is chosen. */
export class TwoTexts {
  #page: Page
  #others = new Map<string, Answer>()
  #boxes = new Map<string, Element>()

  constructor(page: Page) {
    this.#page = page
  }

  get size() {
    return this.#others.size
  }
  get answers(): Answers {
    return Object.fromEntries(this.#others)
  }

  show(name: string, other: Answer) {
    const { form, decided } = this.#page
    this.#others.set(name, other)
    const box = drawBox(this.#page, { [name]: other }, 'otherTab', this.#boxes.get(name), (takesOther) => {
      if (takesOther) fill(form, name, other)
      this.settle(name)
      goOnIn(form, name)
      decided()
    })
    if (box) this.#boxes.set(name, box)
  }

  settle(name: string) {
    this.#others.delete(name)
    this.#boxes.get(name)?.remove()
    this.#boxes.delete(name)
  }

  /** Leads to the first choice that is to be made. */
  lead() {
    const [box] = this.#boxes.values()
    box?.querySelector('button')?.focus()
  }

  /** What the server put beside an answer can be taken by a button too. */
  offerSaved() {
    const { form, decided } = this.#page
    for (const served of form.querySelectorAll<HTMLElement>('[data-answer]')) {
      const other: Answers = JSON.parse(served.dataset.answer ?? '{}')
      const box = drawBox(this.#page, other, 'savedNow', served, (takesOther) => {
        for (const [name, answer] of Object.entries(other)) if (takesOther) fill(form, name, answer)
        box?.remove()
        goOnIn(form, Object.keys(other)[0] ?? '')
        decided()
      })
    }
  }
}
