import { openApplication, setBookmark, writeNote } from '../../../src/features/applications/index.ts'
import type { Staged } from './campaign-acts.ts'
import type { Office, Stage } from './campaign-writing.ts'
import { day, hour } from './moments.ts'
import type { Chance } from './population.ts'
import type { Act } from './replay.ts'

const notes = {
  en: [
    'Called about the date of the interview: Thursday suits better than Monday.',
    'Asks for the exercise in large print. Arranged.',
    'The second page of the certificate was missing; it came the same day.',
    'Left a message on Tuesday; will try again in the evening, as the application says.',
    'Prefers the interview in French and the exercise in English.',
    'Works shifts: reachable before ten.',
    'The experience in the community is the one to read for the second skill.',
  ],
  fr: [
    'À relire avec l’équipe : la voie de l’expérience est bien montrée, dans la deuxième expérience.',
    'J’ai rappelé : la personne sera à l’étranger jusqu’au 14, l’entrevue se fera par vidéo.',
    'Demande une salle sans escalier. C’est noté pour l’entrevue.',
  ],
} as const

const received = ({ db }: Stage, campaignId: string, howMany: number) =>
  db
    .selectFrom('applications')
    .select('id')
    .where('campaign_id', '=', campaignId)
    .where('submitted_at', 'is not', null)
    .where('status', '<>', 'withdrawn')
    .orderBy('id')
    .limit(howMany)
    .execute()

/** The office reads what was sent to a campaign, notes what is to be remembered, and marks what to come back to. */
export const readingActs = (stage: Stage, office: Office, staged: Staged, luck: Chance, from: Date): Act[] => {
  const { db } = stage
  const read = async () => {
    if (!staged.campaign) return
    let at = from
    for (const { id: applicationId } of await received(stage, staged.campaign.id, 14)) {
      const isLead = luck.likely(0.3)
      const viewerId = isLead ? office.lead : office.recruiter
      const as = { role: isLead ? 'lead' : 'recruiter', officeId: office.id } as const
      at = new Date(at.getTime() + (2 + luck.below(20)) * (hour / 60))
      if (at > stage.now) return
      await openApplication(db, { applicationId, viewerId, as }, at)
      const language = isLead ? 'fr' : 'en'
      if (luck.likely(0.35))
        await writeNote(db, applicationId, { id: viewerId, language }, luck.pick(notes[language]), at)
      if (luck.likely(0.25)) await setBookmark(db, applicationId, viewerId, true, at)
    }
  }
  return [
    {
      at: new Date(Math.min(from.getTime(), stage.now.getTime() - day / 4)),
      lane: `reading of ${staged.planned.advertisement} ${staged.planned.publishedAgo}`,
      run: read,
    },
  ]
}
