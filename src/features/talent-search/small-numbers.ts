/** A number of people as it may be told: itself, or that it is small. */
export type Shown = { exactly: number } | { fewerThan: number }

/** Below this many, a number of people is not told to those who may not count exactly. */
export const fewest = 5

/** A number of people as this viewer may be told it; zero is small like one and four, so that nobody can be looked for by trying. */
export const shownTo = (countsExactly: boolean, people: number): Shown =>
  countsExactly || people >= fewest ? { exactly: people } : { fewerThan: fewest }
