import {
  addSitting,
  chooseSitting,
  findInvitationTo,
  inviteOne,
  sayNoneSuits,
} from '../../../../src/features/assessment/index.ts'
import type { Campaign } from '../../../../src/features/campaigns/index.ts'
import type { Language } from '../../../../src/i18n/language.ts'
import type { Database } from '../../../../src/platform/database.ts'
import type { Chance } from '../population.ts'
import { noneSuits } from './words.ts'

/** A time of an interview, and the sitting once it was added. */
export type Slot = { startsAt: Date; endsAt: Date; id: string | undefined }

/** How many come at one time: two panels sit side by side. */
export const placesOfSlot = 2

/** Which step of a plan people are invited to. */
export const interviewAt = (plan: readonly { kind: Campaign['plan'][number]['kind'] }[]): number =>
  plan.findIndex(({ kind }) => kind === 'interview')

type Interviewing = { db: Database; origin: string; campaign: Campaign }

const stepIdOf = ({ plan }: Campaign): string => {
  const step = plan[interviewAt(plan)]
  if (!step) throw new Error('There is no interview')
  return step.id
}

/** Adds the times to the plan. */
export const addSlots = async (
  { db, campaign }: Interviewing,
  slots: readonly Slot[],
  by: string,
  now: Date,
): Promise<void> => {
  const stepId = stepIdOf(campaign)
  for (const slot of slots) {
    const { startsAt, endsAt } = slot
    const sitting = { stepId, startsAt, endsAt, place: '90 Elgin, 4-112 / vidéo', capacity: placesOfSlot }
    slot.id = await addSitting(db, campaign.id, sitting, by, now)
  }
}

/** Invites a person, who then chooses a time of the plan. */
export const invite = ({ db, origin, campaign }: Interviewing, applicationId: string, by: string, now: Date) =>
  inviteOne(db, applicationId, stepIdOf(campaign), by, { now, origin })

const invitationOf = async ({ db, campaign }: Interviewing, applicationId: string) => {
  const invitation = await findInvitationTo(db, applicationId, stepIdOf(campaign))
  if (!invitation) throw new Error(`${applicationId} is not invited`)
  return invitation
}

/** Chooses a time for a person. */
export const choose = async (of: Interviewing, applicationId: string, slot: Slot, now: Date): Promise<void> => {
  const { id } = await invitationOf(of, applicationId)
  const refused = await chooseSitting(of.db, id, slot.id ?? '', { now, origin: of.origin })
  if (refused) throw new Error(`${applicationId} cannot come at ${slot.startsAt.toISOString()}: ${refused}`)
}

/** Says for a person that no time suits. */
export const decline = async (
  of: Interviewing,
  applicationId: string,
  { language, luck }: { language: Language; luck: Chance },
  now: Date,
): Promise<void> => {
  const { id } = await invitationOf(of, applicationId)
  const words = luck.pick(noneSuits)[language]
  await sayNoneSuits(of.db, id, { words, language }, { now, origin: of.origin })
}
