/** The two lists a person may show: their strongest skills, and those they want to improve. */
export const showcaseLists = ['top', 'improve'] as const
export type ShowcaseList = (typeof showcaseLists)[number]

/** How many skills of one kind a list holds. */
export const mostInList = 5

/** The list with one thing moved up or down by one place; at its end nothing moves. */
export const movedBy = <Thing>(list: readonly Thing[], thing: Thing, places: 1 | -1): Thing[] => {
  const from = list.indexOf(thing)
  const other = list[from + places]
  if (from === -1 || other === undefined) return [...list]
  return list.with(from + places, thing).with(from, other)
}
