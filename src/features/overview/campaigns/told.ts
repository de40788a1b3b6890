import { createHmac } from 'node:crypto'
import type { Shown } from '../../talent-search/index.ts'

/** Below this many, a figure of another office’s people is not told; it is also what other figures are rounded to. */
const fewest = 5

/** The figures of a campaign about people, each part of the one before it; whoever is placed was referred. */
export const figures = ['applied', 'screened', 'decided', 'qualified', 'available', 'referred', 'placed'] as const
export type Figure = (typeof figures)[number]

export type Figures<Value> = Record<Figure, Value>

// Of which figure each is a part.
const wholes: Partial<Record<Figure, Figure>> = {
  screened: 'applied',
  decided: 'screened',
  qualified: 'decided',
  available: 'qualified',
  referred: 'qualified',
  placed: 'referred',
}

/**
 * One of the two multiples of five around a number, by a chance that keeps the mean true. It is drawn once for a campaign and each five: more people never
 * read as fewer, a part never as more than its whole, and whoever looks again reads the same.
 */
export const rounderOf = (secret: string, campaignId: string): ((count: number) => number) => {
  const draws = createHmac('sha256', secret).update(`overview ${campaignId}`).digest()
  return (count) => {
    const over = count % fewest
    const draw = (draws[Math.floor(count / fewest) % draws.length] ?? 0) % fewest
    return count - over + (over > draw ? fewest : 0)
  }
}

/** The figures as they are told to whoever may count exactly. */
export const exactly = (counts: Figures<number>): Figures<Shown> =>
  Object.fromEntries(figures.map((figure) => [figure, { exactly: counts[figure] }])) as Figures<Shown>

/** The figures as everyone else is told them: none below five, zero neither, and a part that lacks one to four of its whole as the whole, so that no difference is about fewer than five. */
export const protectedly = (counts: Figures<number>, secret: string, campaignId: string): Figures<Shown> => {
  const round = rounderOf(secret, campaignId)
  const steady = { ...counts }
  const told = {} as Figures<Shown>
  for (const figure of figures) {
    const whole = wholes[figure]
    const lacks = whole ? steady[whole] - steady[figure] : fewest
    if (whole && lacks < fewest) steady[figure] = steady[whole]
    told[figure] = counts[figure] < fewest ? { fewerThan: fewest } : { about: round(steady[figure]) }
  }
  return told
}

/** What a figure is for putting campaigns in order: all that are small are alike. */
export const sizeOf = (shown: Shown): number =>
  'exactly' in shown ? shown.exactly : 'about' in shown ? shown.about : 0
