import type { CampaignRow, Stage } from './rules.ts'

/** Below so many past stages nothing is said of how long they take. */
export const fewestPast = 10

export const likenesses = ['both', 'classification', 'office', 'all'] as const
/** What the past campaigns have in common with this one. */
export type Likeness = (typeof likenesses)[number]

/** When a stage usually ends: half of so many past ones had ended by the one date, four in five by the other. */
export type Forecast = { half: number; most: number; n: number; likeness: Likeness }

type Past = Map<string, number[]>

const keyOf = (stage: Stage, likeness: Likeness, { officeId, classification }: CampaignRow): string | null => {
  if (likeness === 'all') return stage
  if (likeness === 'office') return `${stage} ${officeId}`
  if (classification === null) return null
  return likeness === 'both' ? `${stage} ${officeId} ${classification}` : `${stage} ${classification}`
}

// Stages that have a length to learn from; a campaign to which nobody applied teaches nothing.
const lengthsOf = ({ closedAt, decidedAt, toldAt, counts }: CampaignRow): [Stage, number][] => {
  if (closedAt === null || decidedAt === null || counts.applied === 0) return []
  const assessment: [Stage, number] = ['assessment', decidedAt - closedAt]
  return toldAt === null ? [assessment] : [assessment, ['telling', toldAt - decidedAt]]
}

/** How long the stages of all campaigns took, each list in order. */
export const learnFrom = (campaigns: readonly CampaignRow[]): Past => {
  const past: Past = new Map()
  for (const campaign of campaigns)
    for (const [stage, length] of lengthsOf(campaign))
      for (const likeness of likenesses) {
        const key = keyOf(stage, likeness, campaign)
        if (key === null) continue
        const lengths = past.get(key)
        if (lengths) lengths.push(length)
        else past.set(key, [length])
      }
  for (const lengths of past.values()) lengths.sort((one, other) => one - other)
  return past
}

/** The value that a part of an ordered list does not exceed (nearest rank); nothing of an empty list. */
export const quantile = (ordered: readonly number[], part: number): number | undefined =>
  ordered[Math.max(0, Math.ceil(part * ordered.length) - 1)]

/** When the stage of a campaign usually ends, after the most similar past campaigns of which there are enough; nothing when there are not, or the stage has no usual length. */
export const forecastOf = (past: Past, campaign: CampaignRow, stage: Stage, since: number): Forecast | null => {
  for (const likeness of likenesses) {
    const key = keyOf(stage, likeness, campaign)
    const lengths = key === null ? [] : (past.get(key) ?? [])
    const [half, most] = [quantile(lengths, 0.5), quantile(lengths, 0.8)]
    if (lengths.length >= fewestPast && half !== undefined && most !== undefined)
      return { half: since + half, most: since + most, n: lengths.length, likeness }
  }
  return null
}

/** Whether a stage has a usual length at all. */
export const hasForecast = (stage: Stage): boolean => stage === 'assessment' || stage === 'telling'
