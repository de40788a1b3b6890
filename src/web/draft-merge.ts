/** What stands in the fields of a form as it was typed; no answer at all is an empty list. */
export type Typed = Record<string, string | string[]>

/** Of one field: the version of its last change, the tab that made it, and that tab's count of its own sendings. */
export type Mark = readonly [version: number, tab: string, turn: number]

/** A draft as it is kept. When it is whole, a field that is absent was left empty; else it is as it was saved. */
export type KeptDraft = { fields: Typed; marks: Record<string, Mark>; isWhole: boolean }

/** What one tab typed: `known` is the version up to which it knows the draft, its own sendings apart. Without script there is no tab. */
export type Change = { fields: Typed; known: number; tab: string; turn: number }

const answers = (value: string | string[] | undefined) =>
  JSON.stringify([value ?? []].flat().filter((one) => one !== ''))

/** Whether two answers are the same: an empty one and none, one and a list of one. */
export const sameAnswer = (one: string | string[] | undefined, other: string | string[] | undefined): boolean =>
  answers(one) === answers(other)

/** Merges what a tab typed into a draft. A field that somebody else changed since is a conflict and stays as it is; all else is kept. */
export const mergeTyped = (draft: KeptDraft, { fields: given, known, tab, turn }: Change, version: number) => {
  const fields = new Map(Object.entries(draft.fields))
  const marks = new Map(Object.entries(draft.marks))
  const isNews = ([at, by]: Mark) => at > known && (by !== tab || tab === '')
  const conflicts: Typed = {}
  let isChanged = false
  for (const [field, value] of Object.entries(given)) {
    const mark = marks.get(field)
    const kept = fields.get(field)
    if (fields.has(field) && sameAnswer(kept, value)) continue
    // What a form was opened on is noted by the first who types, and holds for the draft.
    if (field === 'seen' && fields.has(field)) continue
    if (mark && isNews(mark)) {
      conflicts[field] = kept ?? []
      continue
    }
    // A sending that was overtaken by a later one of the same tab brings nothing.
    if (mark && mark[1] === tab && mark[2] > turn) continue
    fields.set(field, value)
    marks.set(field, [version, tab, turn])
    isChanged = true
  }
  const news = [...marks].filter(
    ([field, mark]) => isNews(mark) && mark[0] !== version && field !== 'seen' && !(field in conflicts),
  )
  return {
    fields: Object.fromEntries(fields),
    marks: Object.fromEntries(marks),
    isChanged,
    conflicts,
    news: Object.fromEntries(news.map(([field]) => [field, fields.get(field) ?? []])) as Typed,
  }
}

/** What is left of a draft when a form that knew it up to a version is sent: what was typed into it elsewhere since. */
export const leftAfter = ({ fields, marks }: KeptDraft, known: number): Pick<KeptDraft, 'fields' | 'marks'> | null => {
  const left = Object.entries(marks).filter(([field, [version]]) => version > known && field !== 'seen')
  if (left.length === 0) return null
  const names = new Set([...left.map(([field]) => field), 'seen'])
  const only = <Value>(table: Record<string, Value>) =>
    Object.fromEntries(Object.entries(table).filter(([field]) => names.has(field)))
  return { fields: only(fields), marks: only(marks) }
}
