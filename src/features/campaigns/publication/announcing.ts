import { to } from '../../../i18n/addresses.ts'
import { sayMoment } from '../../../i18n/dates.ts'
import { type Language, languages } from '../../../i18n/language.ts'
import { translator } from '../../../i18n/sentences.ts'
import type { Database } from '../../../platform/database.ts'
import { Conflict } from '../../../platform/refusals.ts'
import { draftMailing } from '../../mailing-list/index.ts'
import type { Campaign } from '../campaign.ts'
import { said } from './messages.ts'

const wordsIn = (campaign: Campaign, language: Language, origin: string) => {
  const t = translator(language)
  const closes = campaign.closesAt ? sayMoment(language, campaign.closesAt, campaign.timeZone) : ''
  return {
    [`subject_${language}`]: t(said.announcementSubject, { title: campaign[`title_${language}`] }),
    [`body_${language}`]: [
      t(said.announcementBody, { office: campaign[`office_${language}`], title: campaign[`title_${language}`] }),
      campaign[`impact_${language}`],
      t(said.announcementCloses, { moment: closes }),
    ]
      .filter((paragraph) => paragraph !== '')
      .join('\n\n'),
    [`link_${language}`]: origin + to(language, 'campaign', campaign),
  }
}

/** Begins a mailing that tells the list of a published campaign, in both languages: somebody reads it, and a lead releases it. Returns the id of the mailing. */
export const announceCampaign = (
  db: Database,
  campaign: Campaign,
  by: string,
  { now, origin }: { now: Date; origin: string },
): Promise<string> => {
  if (campaign.status !== 'published') throw new Conflict()
  const words = Object.assign({}, ...languages.map((language) => wordsIn(campaign, language, origin)))
  return db.transaction().execute((tx) => draftMailing(tx, { topic: 'campaigns', ...words }, { by, now }))
}
