import { z } from 'zod'
import type { Language } from '../../../i18n/language.ts'
import { oneOf, readForm, type Sent, typed, typedAll } from '../../../web/forms.ts'
import type { Chosen } from './actions.ts'
import { largestFile } from './read-text.ts'
import type { Group } from './views/groups.ts'
import type { Ticks } from './views/preview.ts'

/** What was sent to be read: a file when one was chosen, else a text that was pasted; too large when it is not even looked at. */
export type Brought =
  | { field: 'file' | 'text'; isTooLarge: true }
  | { field: 'file'; isTooLarge: false; name: string; bytes: Uint8Array }
  | { field: 'text'; isTooLarge: false; text: string }

/** The file or the text of the form; nothing when neither was given. */
export const broughtIn = async (sent: Sent): Promise<Brought | undefined> => {
  const file = [sent.file].flat().find((one) => one instanceof File && one.size > 0)
  if (file instanceof File)
    return file.size > largestFile
      ? { field: 'file', isTooLarge: true }
      : { field: 'file', isTooLarge: false, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
  const text = typed(sent, 'text')
  if (text.trim() === '') return undefined
  return text.length > largestFile ? { field: 'text', isTooLarge: true } : { field: 'text', isTooLarge: false, text }
}

const fields = ['answers', 'card', 'experiences', 'evidence', 'skills', 'levels', 'lists'] as const

/** Every box ticked, as a preview begins. */
export const allTicked = (groups: readonly Group[]): Ticks => ticksBy((field) => valuesOf(groups, field))

/** The boxes as they were sent. */
export const ticksIn = (sent: Sent): Ticks => ticksBy((field) => typedAll(sent, field))

const ticksBy = (ticked: (field: keyof Ticks) => readonly string[]): Ticks =>
  Object.fromEntries(fields.map((field) => [field, ticked(field)])) as Record<keyof Ticks, string[]>

const valuesOf = (groups: readonly Group[], field: keyof Ticks): string[] =>
  groups.filter((group) => group.field === field).flatMap(({ options }) => options.map(({ value }) => value))

/** The boxes after a button that ticks or unticks a whole group; nothing when no such button was pressed. */
export const marked = (sent: Sent, groups: readonly Group[]): Ticks | undefined => {
  const [id, how] = typed(sent, 'mark').split(':')
  if (id === '') return undefined
  const ticks = ticksIn(sent)
  const group = groups.find((one) => one.id === id)
  if (!group) return ticks
  const own = new Set(group.options.map(({ value }) => value))
  const others = ticks[group.field].filter((value) => !own.has(value))
  return { ...ticks, [group.field]: how === 'all' ? [...others, ...own] : others }
}

/** The language that texts are said to be in, else that of the page. */
export const languageIn = (sent: Sent, language: Language): Language =>
  readForm(z.object({ language: oneOf(['en', 'fr']) }), sent).data?.language ?? language

/** What the person ticked. */
export const chosenIn = (sent: Sent, language: Language): Chosen => {
  const { card, ...ticks } = ticksIn(sent)
  return { ...ticks, card: card.includes('yes'), language: languageIn(sent, language) }
}
