import { sql } from 'kysely'
import { ensureDemonstrationPeople } from '../../src/features/accounts/index.ts'
import { keepQualifications, type SigningMeans } from '../../src/features/assessment/index.ts'
import { catchUp } from '../../src/features/overview/index.ts'
import { type Database, openDatabase } from '../../src/platform/database.ts'
import { recordEvent, sealEvents } from '../../src/platform/event-log.ts'
import type { Log } from '../../src/platform/log.ts'
import { withoutMailTo } from '../../src/platform/mail.ts'
import { type Applicant, applicationActs, everyApplication, type Outcome } from './demonstration/application-acts.ts'
import { makeAssessors } from './demonstration/assessing/assessors.ts'
import { assessingActs, type Panel } from './demonstration/assessing/campaign.ts'
import type { Sent } from './demonstration/assessing/person.ts'
import { type Staged, stageCampaign } from './demonstration/campaign-acts.ts'
import type { Stage } from './demonstration/campaign-writing.ts'
import { stageDraft } from './demonstration/draft-acts.ts'
import { day, daysBefore, officeTime } from './demonstration/moments.ts'
import { readingActs } from './demonstration/office-reading.ts'
import { makeOffices } from './demonstration/offices.ts'
import { makePerson, tellProfile, unreadDomain } from './demonstration/people-making.ts'
import { chance, type DemoTalent, daysOfHistory, demoTalent } from './demonstration/population.ts'
import { type Act, replay } from './demonstration/replay.ts'
import { requestActs } from './demonstration/requests-acts.ts'
import { drafts, published } from './demonstration/year.ts'

type Say = (line: string) => void
type Settings = SigningMeans & { demonstrationTalents: number }

// With fewer people than these the campaigns are fewer too, and people apply to whatever there is.
const enoughForAYear = 200
const aMinuteOfPeople = 1_000
const howManyFirst = 20

const setStage = async (db: Database, { publicUrl }: Settings, now: Date) => {
  const began = daysBefore(now, Math.max(daysOfHistory, ...published.map(({ publishedAgo }) => publishedAgo)) + 40)
  const cast = await ensureDemonstrationPeople(db, began)
  const skills = await db.selectFrom('skills').select(['key', 'id', 'category']).execute()
  const classifications = await db.selectFrom('classifications').select(['code', 'id']).execute()
  const stage: Stage = {
    db,
    origin: publicUrl,
    now,
    offices: await db.transaction().execute((tx) => makeOffices(tx, cast, began)),
    skills: new Map(skills.map(({ key, id }) => [key, id])),
    classifications: new Map(classifications.map(({ code, id }) => [code, id])),
  }
  const assessors = await db.transaction().execute((tx) => makeAssessors(tx, cast.assessor, began))
  const names = new Map(
    (await db.selectFrom('people').select(['id', 'name']).execute()).map((one) => [one.id, one.name]),
  )
  const panel: Panel = { assessors, nameOf: (id) => names.get(id) ?? id }
  const technical = new Set(skills.filter(({ category }) => category === 'technical').map(({ key }) => key))
  return { stage, cast, technical, panel }
}

const campaignsOf = (stage: Stage, technical: ReadonlySet<string>, isSmall: boolean) => {
  const latest = new Map<string, Staged>()
  const copyOf = (from: Staged | undefined) => () => from?.campaign?.id
  const acts: Act[] = []
  const campaigns = published
    .filter(({ always }) => always || !isSmall)
    .map((planned, place) => {
      const office = stage.offices[planned.office ?? 'digital']
      const earlier = copyOf(latest.get(planned.advertisement))
      const { staged, acts: own } = stageCampaign(stage, office, planned, {
        number: place + 1,
        technical,
        copyOf: earlier,
      })
      latest.set(planned.advertisement, staged)
      acts.push(...own)
      return staged
    })
  for (const [place, draft] of drafts.entries())
    acts.push(
      ...stageDraft(stage, stage.offices.digital, draft, {
        technical,
        copyOf: copyOf(latest.get(draft.advertisement)),
        number: campaigns.length + place + 1,
      }),
    )
  return { campaigns, acts }
}

// Who applied to the campaign of long ago: they were here before the year, and most of them qualified.
const firstApplicants = (now: Date): Applicant[] => {
  const { publishedAgo } = published.find(({ isFirst }) => isFirst) ?? { publishedAgo: daysOfHistory }
  const found: Applicant[] = []
  for (let number = 2_000_000; found.length < howManyFirst; number++) {
    const talent = demoTalent(number, now, daysBefore(now, publishedAgo + 1 + found.length / 2))
    const subject = `demo-first-${found.length + 1}`
    if (talent.track === 'operations' && talent.isReady)
      found.push({ talent: { ...talent, subject, visibility: 'hidden' }, present: undefined })
  }
  return found
}

const joiningActs = (stage: Stage, applicants: readonly Applicant[]): Act[] =>
  applicants.map((applicant) => ({
    at: applicant.talent.joinedAt,
    lane: applicant.talent.subject,
    run: async () => {
      applicant.present = await makePerson(stage.db, stage, applicant.talent, applicant.talent.joinedAt)
    },
  }))

// The talent of the cast writes French, develops, and has worked long enough to have something to show.
const ownTalent = (now: Date): DemoTalent => {
  for (let number = 1_000_000; ; number++) {
    const talent = demoTalent(number, now)
    const { language, track, isReady, experiences, about } = talent
    const isThere = experiences.some(({ isCurrent, departmentNumber }) => isCurrent && departmentNumber)
    if (language === 'fr' && track === 'development' && about.city === 'Gatineau' && isReady && isThere)
      return {
        ...talent,
        subject: 'talent@demo.example',
        name: 'Camille Tremblay',
        visibility: 'named',
        languages: { ...talent.languages, examLanguage: 'fr', interviewLanguage: 'fr' },
      }
  }
}

type OwnPart = NonNullable<Staged['planned']['ownTalent']>

const ownOutcome: Record<OwnPart, Outcome> = {
  draft: 'half',
  submitted: 'submitted',
  withdrawn: 'withdrawn',
  qualified: 'submitted',
  'not-qualified': 'submitted',
  invited: 'submitted',
}

const fates = ['qualified', 'not-qualified', 'invited'] as const

const ownActs = (stage: Stage, campaigns: readonly Staged[], id: string) => {
  const talent = ownTalent(stage.now)
  const applicant: Applicant = { talent, present: undefined }
  const joinedAt = daysBefore(stage.now, daysOfHistory)
  const join = async () => {
    applicant.present = await stage.db.transaction().execute((tx) => tellProfile(tx, stage, id, talent, joinedAt))
  }
  const acts: Act[] = [{ at: joinedAt, lane: talent.subject, run: join }]
  const sent = new Map<Staged, Sent[]>()
  for (const staged of campaigns) {
    const { ownTalent: what, publishedAgo } = staged.planned
    if (!what) continue
    const begunAgo = what === 'submitted' ? 5 : publishedAgo - 8
    const from = officeTime(daysBefore(stage.now, begunAgo), '19:40', 'America/Toronto')
    const own = applicationActs({ stage, staged, applicant, luck: chance(publishedAgo) }, ownOutcome[what], from)
    acts.push(...own.acts)
    const fate = fates.find((one) => one === what)
    if (fate)
      sent.set(
        staged,
        own.sent.map((one) => ({ ...one, fate })),
      )
  }
  return { acts, sent }
}

const readByOffice = (stage: Stage, campaigns: readonly Staged[]): Act[] =>
  campaigns
    .filter(({ planned, closesAt }) => planned.ownTalent === 'submitted' || closesAt < stage.now)
    .flatMap((staged, place) => {
      const { planned, closesAt } = staged
      const from = closesAt < stage.now ? new Date(closesAt.getTime() + 3.4 * day) : daysBefore(stage.now, 1.2)
      return readingActs(stage, stage.offices[planned.office ?? 'digital'], staged, chance(place + 71), from)
    })

const count = async (db: Database, table: 'people' | 'campaigns' | 'applications'): Promise<number> =>
  (
    await db
      .selectFrom(table)
      .select((of) => of.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
  ).count

// Each month of the year says how far it is, seals what happened, and does what the clock owes those who qualified.
const months = (db: Database, means: SigningMeans, now: Date, say: Say): Act[] =>
  Array.from({ length: 13 }, (_, ago) => ago).map((ago) => {
    const at = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - ago, 1))
    return {
      at,
      lane: null,
      run: async () => {
        await keepQualifications(db, means, at)
        await sealEvents(db)
        // Tables that grow this fast are planned for as if they were empty.
        if (ago % 4 === 3)
          await sql`analyze experiences, experience_skills, campaign_skills, application_skills, assessment_results, assessments, decisions, qualifications`.execute(
            db,
          )
        const [people, campaigns, applications] = [
          await count(db, 'people'),
          await count(db, 'campaigns'),
          await count(db, 'applications'),
        ]
        say(
          `  ${at.toISOString().slice(0, 7)}  people · personnes ${people}, campaigns · campagnes ${campaigns}, applications · candidatures ${applications}`,
        )
      },
    }
  })

const playYear = async (db: Database, settings: Settings, now: Date, say: Say): Promise<void> => {
  const { stage, cast, technical, panel } = await setStage(db, settings, now)
  const howMany = settings.demonstrationTalents
  const isSmall = howMany < enoughForAYear
  const applicants = Array.from(
    { length: howMany },
    (_, place): Applicant => ({ talent: demoTalent(place + 1, now), present: undefined }),
  )
  const { campaigns, acts } = campaignsOf(stage, technical, isSmall)
  const first = firstApplicants(now)
  const own = ownActs(stage, campaigns, cast.talent)
  const applications = campaigns.flatMap((staged, place) => {
    const all = everyApplication(stage, staged, staged.planned.isFirst ? first : applicants, {
      luck: chance(place * 104_729 + 3),
      everyTrade: isSmall,
    })
    const sent = [...(own.sent.get(staged) ?? []), ...all.sent]
    const office = stage.offices[staged.planned.office ?? 'digital']
    if (staged.closesAt > now) return all.acts
    return [
      ...all.acts,
      ...assessingActs(stage, panel, office, staged, sent, { luck: chance(place * 15_485_863 + 11), technical }),
    ]
  })
  await replay(
    [
      ...joiningActs(stage, [...first, ...applicants]),
      ...acts,
      ...applications,
      ...own.acts,
      ...readByOffice(stage, campaigns),
      ...requestActs(stage, cast),
      ...months(db, settings, now, isSmall ? () => {} : say),
    ],
    now,
  )
  await keepQualifications(db, settings, now)
  await sealEvents(db)
  await catchUp(db)
}

const isLoaded = async (db: Database): Promise<boolean> =>
  (await db
    .selectFrom('events')
    .select('seq')
    .where('verb', '=', 'demonstration.loaded')
    .limit(1)
    .executeTakeFirst()) !== undefined

/**
 * Fills an empty database with the demonstration: a year of a living office, each act done by the portal’s own actions at its moment. Done once;
 * again, it changes nothing. The event that it is whole comes last: `holdDemonstration` begins anew what was cut short, so that nothing before it
 * needs to reach the disk at once.
 */
export const loadDemonstration = async (
  url: string,
  settings: Settings,
  { log, say, now }: { log: Log; say: Say; now: Date },
): Promise<void> => {
  const lasting = openDatabase(url, log, 1)
  const quick = new URL(url)
  quick.searchParams.set('options', '-c synchronous_commit=off')
  const { db, close } = openDatabase(quick.href, log, 8, { named: true })
  try {
    if (await isLoaded(lasting.db)) return
    const talents = settings.demonstrationTalents
    const [en, fr] = talents < aMinuteOfPeople ? ['', ''] : [' (about a minute)', ' (environ une minute)']
    say(
      `Making the demonstration: a year of a living office, ${talents} people${en} · Préparation de la démonstration : un an de la vie d’un bureau, ${talents} personnes${fr}`,
    )
    await withoutMailTo(
      (recipient) => recipient.endsWith(unreadDomain),
      () => playYear(db, settings, now, say),
    )
    await lasting.db.transaction().execute((tx) =>
      recordEvent(tx, {
        at: now,
        actor: null,
        verb: 'demonstration.loaded',
        subjectKind: 'installation',
        subject: 'demonstration',
        facts: { talents },
      }),
    )
  } finally {
    await close()
    await lasting.close()
  }
}
