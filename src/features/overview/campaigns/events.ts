import { sql } from 'kysely'
import type { Database } from '../../../platform/database.ts'

/** What happens to a campaign itself: as everyone may know it. */
const ofTheCampaign = ['campaign.publish', 'campaign.change', 'campaign.extend', 'campaign.close', 'campaign.archive']

/** What happens in a campaign and is told, with what makes a difference of it. */
export const eventKinds = [
  ...(['campaign.draft', 'campaign.publish', 'campaign.change', 'campaign.extend', 'campaign.close'] as const),
  ...(['campaign.close early', 'campaign.archive', 'application.submit', 'application.assess'] as const),
  ...(['application.withdraw', 'decision.sign qualified', 'decision.sign not-qualified'] as const),
  ...(['decision.sign removed', 'decision.take-back', 'decision.tell', 'decision.tell late'] as const),
  ...(['qualification.issue', 'qualification.suspend', 'qualification.resume', 'qualification.expire'] as const),
  ...(['qualification.remove', 'referral referred', 'referral placed'] as const),
]
export type EventKind = (typeof eventKinds)[number]

export type CampaignEvent = { at: Date; kind: EventKind; application: { id: string; number: number } | null }

const eventsOnPage = 50

type Row = {
  at: Date
  verb: string
  subjectKind: string
  facts: { early?: boolean; outcome?: string; late?: boolean; status?: string }
  application: string | null
  number: number | null
}

const kindOf = ({ verb, subjectKind, facts }: Row): string => {
  if (subjectKind === 'referral') return `referral ${facts.status}`
  if (verb === 'campaign.close' && facts.early) return 'campaign.close early'
  if (verb === 'decision.sign') return `decision.sign ${facts.outcome}`
  return verb === 'decision.tell' && facts.late ? 'decision.tell late' : verb
}

const aboutPeople = [
  ...['application.submit', 'application.assess', 'application.withdraw', 'decision.sign', 'decision.tell'],
  ...['qualification.issue', 'qualification.suspend', 'qualification.resume', 'qualification.expire'],
  'qualification.remove',
]

// Where to find them in the log: the campaign itself; what names it; what names an application to it alone.
const found = (campaignId: string, withPeople: boolean) =>
  withPeople
    ? sql`
      select seq, null as application from events where subject_kind = 'campaign' and subject = ${campaignId}
        and (verb = any(${ofTheCampaign}) or (verb = 'campaign.draft' and facts ->> 'part' is null))
      union all
      select seq, coalesce(facts ->> 'application', subject) from events
        where facts ->> 'campaign' = ${campaignId} and verb = any(${aboutPeople}) and facts ->> 'skill' is null
      union all
      select seq, subject from events where verb = 'decision.take-back'
        and exists (select from overview_applications a where a.id = subject::uuid and a.campaign_id = ${campaignId})
      union all
      select e.seq, (select a.id::text from overview_applications a where a.id = any (r.applications) and a.campaign_id = ${campaignId} limit 1)
        from overview_referrals r join events e on e.subject_kind = 'referral' and e.subject = r.id::text
        where r.applications && array(select id from overview_applications where campaign_id = ${campaignId} and referrals > 0)
          and e.verb like 'referral.%' and e.facts ->> 'status' in ('referred', 'placed') and e.facts ->> 'settled' is null`
    : sql`select seq, null as application from events
        where subject_kind = 'campaign' and subject = ${campaignId} and verb = any(${ofTheCampaign})`

export type ListedEvents = { events: CampaignEvent[]; page: number; hasMore: boolean }

/** One page of what happened in a campaign, the latest first: to whoever may count exactly with the applications it happened to, to others what happened to the campaign itself. */
export const listEvents = async (
  db: Database,
  campaignId: string,
  withPeople: boolean,
  page: number,
): Promise<ListedEvents> => {
  const { rows } = await sql<Row>`
    with f as (${found(campaignId, withPeople)} order by seq desc limit ${eventsOnPage + 1} offset ${(page - 1) * eventsOnPage})
    select e.at, e.verb, e.subject_kind as "subjectKind", e.facts, f.application, a.number
    from f join events e on e.seq = f.seq left join applications a on a.id = f.application::uuid order by e.seq desc`.execute(
    db,
  )
  const events = rows.slice(0, eventsOnPage).map((row) => ({
    at: row.at,
    kind: eventKinds.find((kind) => kind === kindOf(row)) ?? 'campaign.change',
    application: row.application !== null && row.number !== null ? { id: row.application, number: row.number } : null,
  }))
  return { events, page, hasMore: rows.length > eventsOnPage }
}
