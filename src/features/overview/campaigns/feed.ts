import { sql } from 'kysely'
import { to } from '../../../i18n/addresses.ts'
import type { Language } from '../../../i18n/language.ts'
import { translator } from '../../../i18n/sentences.ts'
import { site } from '../../../i18n/site.ts'
import type { Database } from '../../../platform/database.ts'
import { html } from '../../../web/html.ts'
import type { EventKind } from './events.ts'
import { eventNames, said } from './messages.ts'

const mostEntries = 50
// Of each kind so many are looked at: some are of campaigns that open later.
const mostLookedAt = 200

const inFeed = ['campaign.publish', 'campaign.change', 'campaign.extend', 'campaign.close'] as const

type Change = {
  seq: number
  at: Date
  kind: Extract<
    EventKind,
    'campaign.publish' | 'campaign.change' | 'campaign.extend' | 'campaign.close' | 'campaign.close early'
  >
  id: string
  title_en: string
  title_fr: string
  office_en: string
  office_fr: string
}

// The verb stands in the statement itself, so that its own frequency is planned for.
const newest = (verb: string) =>
  sql`(select * from events where verb = ${sql.lit(verb)} order by seq desc limit ${mostLookedAt})`

/** What changed last in campaigns that everyone may read: each change once, as its public page tells it. */
export const listChanges = async (db: Database, now: Date): Promise<Change[]> => {
  const { rows } = await sql<Change>`
    select e.seq, greatest(e.at, c.opens_at) as at, e.verb || case when e.facts ->> 'early' = 'true' then ' early' else '' end as kind,
      c.id, c.title_en, c.title_fr, o.name_en as office_en, o.name_fr as office_fr
    from (${sql.join(inFeed.map(newest), sql` union all `)}) e
      join campaigns c on c.id = e.subject::uuid join offices o on o.id = c.office_id
    where c.status <> 'draft' and c.opens_at <= ${now}
    order by e.seq desc limit ${mostEntries}`.execute(db)
  return rows
}

/** The changes as an Atom feed (RFC 4287): without a figure, so that it needs nobody to sign in. */
export const changesFeed = async (
  language: Language,
  origin: string,
  changes: readonly Change[],
  now: Date,
): Promise<string> => {
  const t = translator(language)
  const self = origin + to(language, 'overviewFeed')
  const newest = Math.max(...changes.map(({ at }) => at.getTime()))
  const feed = await html`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}-CA">
  <id>${self}</id>
  <title>${t(said.feedTitle)} – ${t(site.portal)}</title>
  <updated>${(changes.length > 0 ? new Date(newest) : now).toISOString()}</updated>
  <author><name>${t(site.portal)}</name></author>
  <link rel="self" type="application/atom+xml" href="${self}"/>
  <link rel="alternate" type="text/html" href="${origin}${to(language, 'campaigns')}"/>
  ${changes.map((change) => {
    const address = origin + to(language, 'campaign', change)
    return html`<entry>
    <id>${address}#${change.seq}</id>
    <title>${change[`title_${language}`]} – ${t(eventNames[change.kind])}</title>
    <updated>${change.at.toISOString()}</updated>
    <link rel="alternate" type="text/html" href="${address}"/>
    <summary>${change[`office_${language}`]}</summary>
  </entry>`
  })}
</feed>
`
  return String(feed)
}
