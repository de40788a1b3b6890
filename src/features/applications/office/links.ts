import { to } from '../../../i18n/addresses.ts'
import type { Language } from '../../../i18n/language.ts'
import { type ApplicationFilter, queryOf } from './filter.ts'

/** The list of a filter, of one campaign or of all. */
export const listHref = (language: Language, filter: ApplicationFilter, page = 1): string => {
  const query = { ...queryOf(filter), page: page > 1 ? page : undefined }
  return filter.campaignId
    ? to(language, 'officeCampaignApplications', { id: filter.campaignId }, query)
    : to(language, 'officeApplications', {}, query)
}

/** What a page carries to know the list one came from. */
export const carried = (filter: ApplicationFilter) => ({ campaign: filter.campaignId, ...queryOf(filter) })

/** An application as it is opened from a list: the list travels along. */
export const applicationHref = (language: Language, id: string, filter: ApplicationFilter): string =>
  to(language, 'officeApplication', { id }, carried(filter))
