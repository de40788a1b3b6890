import ical, { ICalCalendarMethod } from 'ical-generator'
import { to } from '../../../i18n/addresses.ts'
import type { Language } from '../../../i18n/language.ts'
import { translator } from '../../../i18n/sentences.ts'
import { site } from '../../../i18n/site.ts'
import { html } from '../../../web/html.ts'
import type { Campaign } from '../campaign.ts'
import { said } from './messages.ts'
import type { OpenCampaign } from './queries.ts'

/** The open campaigns as an Atom feed (RFC 4287) in one language. */
export const atomFeed = async (
  language: Language,
  origin: string,
  campaigns: readonly OpenCampaign[],
  now: Date,
): Promise<string> => {
  const t = translator(language)
  const self = origin + to(language, 'campaignsFeed')
  const newest =
    campaigns
      .map(({ updatedAt }) => updatedAt.toISOString())
      .sort()
      .at(-1) ?? now.toISOString()
  const feed = await html`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}-CA">
  <id>${self}</id>
  <title>${t(said.feedTitle)} – ${t(site.portal)}</title>
  <updated>${newest}</updated>
  <author><name>${t(site.portal)}</name></author>
  <link rel="self" type="application/atom+xml" href="${self}"/>
  <link rel="alternate" type="text/html" href="${origin}${to(language, 'campaigns')}"/>
  ${campaigns.map((campaign) => {
    const address = origin + to(language, 'campaign', campaign)
    return html`<entry>
    <id>${address}</id>
    <title>${campaign[`title_${language}`]}</title>
    <published>${(campaign.publishedAt ?? campaign.updatedAt).toISOString()}</published>
    <updated>${campaign.updatedAt.toISOString()}</updated>
    <link rel="alternate" type="text/html" href="${address}"/>
    <summary>${campaign.classification}, ${campaign[`stream_${language}`]}, ${campaign[`office_${language}`]}</summary>
  </entry>`
  })}
</feed>
`
  return String(feed)
}

/** The closing moment of a campaign as a calendar file (RFC 5545); an extension replaces what was put in before. */
export const closingCalendar = (campaign: Campaign, language: Language, origin: string): string => {
  const t = translator(language)
  const closesAt = campaign.closesAt ?? campaign.updatedAt
  const calendar = ical({
    name: t(site.portal),
    prodId: { company: 'digital-talent-portal', product: 'campaigns', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  })
  calendar.createEvent({
    id: `campaign-${campaign.id}@digital-talent-portal`,
    sequence: Math.floor(campaign.updatedAt.getTime() / 1000),
    stamp: campaign.updatedAt,
    start: closesAt,
    end: closesAt,
    summary: t(said.calendarTitle, { title: campaign[`title_${language}`] }),
    url: origin + to(language, 'campaign', campaign),
  })
  return calendar.toString()
}
