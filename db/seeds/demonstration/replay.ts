/** Something that somebody did at a moment of the year. Acts of one lane follow each other; an act without a lane is done alone, when all before it are done. */
export type Act = { at: Date; lane: string | null; run: () => Promise<void> }

// People do not wait for each other, and the database is asked by several at once.
const together = 6

const runLanes = async (acts: readonly Act[]): Promise<void> => {
  const lanes = [...Map.groupBy(acts, ({ lane }) => lane).values()]
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
