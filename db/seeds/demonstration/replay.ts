/** Something that somebody did at a moment of the year. Acts of one lane follow each other; an act without a lane is done alone, when all before it are done. */
export type Act = { at: Date; lane: string | null; run: () => Promise<void> }

// People do not wait for each other, and the database is asked by several at once.
const together = 8

const runLanes = async (acts: readonly Act[]): Promise<void> => {
  // Taken from the end: the longest first, so that none is left over alone.
  const lanes = [...Map.groupBy(acts, ({ lane }) => lane).values()].sort((one, two) => one.length - two.length)
  const work = async () => {
    for (let lane = lanes.pop(); lane !== undefined; lane = lanes.pop()) for (const act of lane) await act.run()
  }
  await Promise.all(Array.from({ length: together }, work))
}

/** Does what was done, in the order of time, up to a moment; what lies beyond it has not happened. */
export const replay = async (acts: readonly Act[], until: Date): Promise<void> => {
  const inOrder = acts.filter(({ at }) => at <= until).sort((one, two) => one.at.getTime() - two.at.getTime())
  let waiting: Act[] = []
  for (const act of inOrder) {
    if (act.lane !== null) {
      waiting.push(act)
      continue
    }
    await runLanes(waiting)
    waiting = []
    await act.run()
  }
  await runLanes(waiting)
}
