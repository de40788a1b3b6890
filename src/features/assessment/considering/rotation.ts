import { createHash } from 'node:crypto'

/** The seed of a day's rotation in a campaign: published, so that anyone can draw it again. */
export const seedOf = (day: string, campaignNumber: number): string => `${day}/${campaignNumber}/`

const turn = (seed: string, applicationNumber: number): string =>
  createHash('sha256').update(`${seed}${applicationNumber}`).digest('hex')

/** People in the rotation of a seed: by the hexadecimal SHA-256 of the seed followed by the application number, smallest first. */
export const inRotation = <One extends { number: number }>(people: readonly One[], seed: string): One[] =>
  people
    .map((one) => ({ one, turn: turn(seed, one.number) }))
    .sort((one, other) => (one.turn < other.turn ? -1 : 1))
    .map(({ one }) => one)
