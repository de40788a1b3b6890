import { beginCampaign, type Changes, commentCampaign } from '../../../src/features/campaigns/index.ts'
import { advertisementOf } from './advertisement.ts'
import { type Office, type Stage, textsOf, type Written, writeCampaign, writePart } from './campaign-writing.ts'
import { day, daysBefore, endOfDay, officeTime } from './moments.ts'
import type { Act } from './replay.ts'
import type { Unfinished } from './year.ts'

const zone = 'America/Toronto'

// One side alone was written anew: the other awaits review.
const staleImpact = (before: Changes): Changes => ({
  ...before,
  impact_en:
    'Did it help? For whom did it not, and why? You answer these questions about programs that millions of people use, and say how sure you are.\n\nThis round is for studies with First Nations, Inuit and Métis partners.',
})

// What the gate asks to be thought about: a phrase that keeps people away, and a sentence without a breath.
const warnedTeam = (before: Changes): Changes => ({
  ...before,
  team_en:
    'We work in a fast-paced environment where five people who have been developers, testers and a court clerk share one list of work, one room, one calendar and the habit of asking each other before they guess.',
  team_fr:
    'Nous travaillons à un rythme rapide : cinq personnes venues du développement, des essais et d’un greffe partagent une liste de tâches, une salle, un calendrier et l’habitude de se demander avant de deviner.',
})

type Beside = { technical: ReadonlySet<string>; copyOf: () => string | undefined; number: number }

const beginAlmostNothing = async (stage: Stage, office: Office, at: Date) => {
  const id = await beginCampaign(stage.db, office.id, office.recruiter, at)
  await writePart(
    stage,
    { id, by: office.recruiter },
    'basics',
    { title_en: 'Geospatial developer', title_fr: 'Développement géospatial', workStream: 'software-solutions' },
    at,
  )
}

/** The work on a campaign that is still a draft today. */
export const stageDraft = (
  stage: Stage,
  office: Office,
  { advertisement, begunAgo, lacks }: Unfinished,
  { technical, copyOf, number }: Beside,
): Act[] => {
  const began = daysBefore(stage.now, begunAgo)
  const at = (time: string) => officeTime(began, time, zone)
  const lane = `draft ${advertisement}`
  if (lacks === 'almost-everything')
    return [{ at: at('15:40'), lane, run: () => beginAlmostNothing(stage, office, at('15:40')) }]
  const write = async () => {
    const begun = {
      advertisement,
      processNumber: `${office.code}-${String(began.getUTCFullYear()).slice(2)}-${String(number).padStart(3, '0')}`,
      copyOf: copyOf(),
      timeZone: zone,
    } as const
    const moments = [at('09:10'), at('10:05'), at('11:20'), at('13:30')] as const
    const written: Written = await writeCampaign(stage, office, begun, technical, moments)
    const closesAt = endOfDay(new Date(stage.now.getTime() + 35 * day), zone)
    await writePart(
      stage,
      written,
      'dates',
      { timeZone: zone, opensAt: null, closesAt, submitsCompleteDrafts: false },
      at('14:00'),
    )
    const texts = textsOf(advertisementOf(advertisement))
    if (lacks === 'review') await writePart(stage, written, 'texts', staleImpact(texts), at('14:40'))
    if (lacks === 'answers') await writePart(stage, written, 'texts', warnedTeam(texts), at('14:40'))
    if (lacks === 'nothing')
      await commentCampaign(
        stage.db,
        written,
        { id: office.recruiter, language: 'en' },
        'Everything is there and nothing is left to answer. Could you read it once more and publish it this week?',
        at('15:15'),
      )
  }
  return [{ at: at('15:15'), lane, run: write }]
}
