import { submitAtBell } from '../../../src/features/applications/index.ts'
import {
  answerWarning,
  archiveCampaign,
  type Campaign,
  changePublished,
  closeCampaignsDue,
  closeEarly,
  commentCampaign,
  extendCampaign,
  findCampaign,
  publishCampaign,
} from '../../../src/features/campaigns/index.ts'
import { type Advertisement, advertisementOf } from './advertisement.ts'
import { type Office, type Stage, textsOf, type Written, writeCampaign, writePart } from './campaign-writing.ts'
import { day, daysBefore, endOfDay, hour, officeTime } from './moments.ts'
import type { Act } from './replay.ts'
import { type Planned, talks } from './year.ts'

/** A campaign of the demonstration, planned: what it says, when it takes applications, and the campaign itself once it was published. */
export type Staged = {
  planned: Planned
  said: Advertisement
  opensAt: Date
  closesAt: Date
  campaign: Campaign | undefined
}

// What changes nothing for those who apply needs nobody to wait; the rest is done when all before it are done.
const inOffice = ({ advertisement, publishedAgo }: Planned, act: Omit<Act, 'lane'>): Act => ({
  ...act,
  lane: `${advertisement} ${publishedAgo}`,
})
const forAll = (act: Omit<Act, 'lane'>): Act => ({ ...act, lane: null })

const asReason = ({ en, fr }: { en: string; fr: string }) => ({ reason_en: en, reason_fr: fr })

const publish = async ({ db }: Stage, { id, by }: Written, lead: string, planned: Planned, at: Date) => {
  const first = await publishCampaign(db, id, lead, at)
  for (const { key, rule } of first.unanswered) {
    const reason = planned.answered?.[rule]
    if (!reason) throw new Error(`Nobody answers ${key} of ${planned.advertisement}`)
    await answerWarning(db, id, by, { key, reason }, at)
  }
  const { obstacles, unanswered } = first.unanswered.length > 0 ? await publishCampaign(db, id, lead, at) : first
  if (obstacles.length + unanswered.length > 0)
    throw new Error(`${planned.advertisement} is not published: ${JSON.stringify([...obstacles, ...unanswered])}`)
  const campaign = await findCampaign(db, id)
  if (!campaign) throw new Error(`${planned.advertisement} is gone`)
  return campaign
}

const converse = (stage: Stage, office: Office, written: () => Written, published: Date, planned: Planned): Act[] =>
  (planned.talks ?? []).flatMap((number) => {
    const talk = talks[number]
    if (!talk) throw new Error(`There is no conversation ${number}`)
    const asked = officeTime(daysBefore(published, 3), '09:40', 'America/Toronto')
    const answered = officeTime(daysBefore(published, 3), '15:05', 'America/Toronto')
    const say = (person: string, language: 'en' | 'fr', body: string, at: Date) =>
      inOffice(planned, { at, run: () => commentCampaign(stage.db, written(), { id: person, language }, body, at) })
    return [say(office.recruiter, 'en', talk.recruiter, asked), say(office.lead, 'fr', talk.lead, answered)]
  })

/** When a campaign was published, and its first closing moment. */
const momentsOf = ({ now }: Stage, planned: Planned, zone: string) => ({
  publishedAt: officeTime(daysBefore(now, planned.publishedAgo), '10:30', zone),
  closesAt: planned.closesInHours
    ? new Date(Math.ceil((now.getTime() + planned.closesInHours * hour) / hour) * hour)
    : endOfDay(daysBefore(now, planned.closesAgo), zone),
})

// What becomes of a published campaign: corrected, extended, closed by a person or by the clock, put away.
const afterwards = (stage: Stage, office: Office, staged: Staged, written: () => Written, zone: string): Act[] => {
  const { db, now, origin } = stage
  const { planned, said } = staged
  const { changed, extended, closedEarly, archivedAgo } = planned
  const acts: Act[] = []
  const act = (at: Date, run: (at: Date) => Promise<unknown>) =>
    acts.push(forAll({ at, run: async () => void (await run(at)) }))
  if (changed)
    act(officeTime(daysBefore(now, changed.ago), '15:10', zone), (at) =>
      changePublished(
        db,
        written().id,
        office.lead,
        {
          part: 'texts',
          changes: textsOf(said, changed.expect),
          reviewed: [],
          seen: '',
          reason: asReason(changed.reason),
        },
        at,
      ),
    )
  if (extended)
    act(officeTime(daysBefore(now, planned.closesAgo + 4), '11:45', zone), (at) =>
      extendCampaign(db, written().id, office.lead, staged.closesAt, asReason(extended.reason), at),
    )
  if (closedEarly)
    act(staged.closesAt, (at) => closeEarly(db, written().id, office.lead, asReason(closedEarly.reason), at))
  else act(staged.closesAt, (at) => closeCampaignsDue(db, at))
  if (planned.submitsCompleteDrafts) act(staged.closesAt, (at) => submitAtBell(db, origin, at))
  if (archivedAgo !== undefined) {
    const at = officeTime(daysBefore(now, archivedAgo), '16:00', zone)
    acts.push(inOffice(planned, { at, run: () => archiveCampaign(db, written().id, office.lead, at) }))
  }
  return acts
}

/** The work on one campaign of the year, from its first word to where it stands today. */
export const stageCampaign = (
  stage: Stage,
  office: Office,
  planned: Planned,
  { number, technical, copyOf }: { number: number; technical: ReadonlySet<string>; copyOf: () => string | undefined },
): { staged: Staged; acts: Act[] } => {
  const said = advertisementOf(planned.advertisement)
  const zone = planned.timeZone ?? 'America/Toronto'
  const { publishedAt, closesAt } = momentsOf(stage, planned, zone)
  const { extended, closedEarly, opensAgo } = planned
  const opensAt = opensAgo === undefined ? null : officeTime(daysBefore(stage.now, opensAgo), '09:00', zone)
  const staged: Staged = {
    planned,
    said,
    opensAt: opensAt ?? publishedAt,
    closesAt: extended
      ? endOfDay(daysBefore(stage.now, extended.closedAgo), zone)
      : closedEarly
        ? officeTime(daysBefore(stage.now, closedEarly.ago), '13:00', zone)
        : closesAt,
    campaign: undefined,
  }
  let made: Written | undefined
  const written = () => {
    if (!made) throw new Error(`${planned.advertisement} was not begun`)
    return made
  }
  const before = (days: number, time: string) => officeTime(new Date(publishedAt.getTime() - days * day), time, zone)
  const year = String(publishedAt.getUTCFullYear()).slice(2)
  const moments = [before(10, '09:20'), before(9, '11:40'), before(8, '13:15'), before(7, '15:30')] as const
  const acts = [
    inOffice(planned, {
      at: moments[3],
      run: async () => {
        made = await writeCampaign(
          stage,
          office,
          {
            advertisement: planned.advertisement,
            processNumber: `${office.code}-${year}-${String(number).padStart(3, '0')}`,
            expect: planned.expect,
            copyOf: planned.isCopy ? copyOf() : undefined,
            timeZone: zone,
          },
          technical,
          moments,
        )
      },
    }),
    ...converse(stage, office, written, publishedAt, planned),
    inOffice(planned, {
      at: before(1, '16:20'),
      run: () =>
        writePart(
          stage,
          written(),
          'dates',
          { timeZone: zone, opensAt, closesAt, submitsCompleteDrafts: planned.submitsCompleteDrafts ?? false },
          before(1, '16:20'),
        ),
    }),
    forAll({
      at: publishedAt,
      run: async () => {
        staged.campaign = await publish(stage, written(), office.lead, planned, publishedAt)
      },
    }),
    ...afterwards(stage, office, staged, written, zone),
  ]
  return { staged, acts }
}
