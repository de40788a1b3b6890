import { type Answers, answersOf, differing, fill } from './form-fields.ts'

type Kept = { answers: Answers; isSent?: boolean }

const keyOf = (form: string) => `typed ${form}`

const read = (key: string): Kept | undefined => {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

const write = (key: string, kept: Kept): boolean => {
  try {
    sessionStorage.setItem(key, JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}

/** Keeps what a visitor types in this tab alone, through reloading and going back and forth; it goes with the tab, or once it is sent. */
export const keepInTab = (name: string, form: HTMLFormElement, say: (where: 'tab' | 'nowhere') => void) => {
  const key = keyOf(name)
  const served = answersOf(form, 'served')
  const keep = (isSent = false) =>
    say(write(key, { answers: differing(answersOf(form), served), isSent }) ? 'tab' : 'nowhere')
  const before = read(key)
  for (const [field, answer] of Object.entries(before?.answers ?? {})) fill(form, field, answer)
  if (before) keep()
  form.addEventListener('input', () => keep())
  form.addEventListener('submit', () => keep(true))
}

/** Forgets what was sent from this tab: the page after it is another than its form. */
export const forgetSent = () => {
  for (const key of Object.keys(sessionStorage)) {
    const name = key.replace(/^typed /, '')
    const isHere = document.querySelector(`draft-keeper[data-form="${CSS.escape(name)}"]`) !== null
    if (key !== name && !isHere && read(key)?.isSent) sessionStorage.removeItem(key)
  }
}
