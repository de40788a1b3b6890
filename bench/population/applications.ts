import { sql } from 'kysely'
import { familyNames, firstNames, places } from '../../db/seeds/demonstration/names.ts'
import { chance } from '../../db/seeds/demonstration/population.ts'
import { hashOfSnapshot, type Snapshot } from '../../src/features/applications/submission/snapshot.ts'
import type { Database } from '../../src/platform/database.ts'

/** Whose accounts the population is: no one signs in with them. */
export const populationIssuer = 'population'

const batch = 2_000
const day = 86_400_000
const offices = 100
// Most campaigns are small and a few are very large; an applicant applies three times.
const perCampaign = 200
const perPerson = 3

type Say = (line: string) => void
type Keyed = { id: string; number: number }

const makeOffices = async (db: Database): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    insert into offices (key, name_en, name_fr, email)
    select 'population-' || n, 'Office ' || n, 'Bureau ' || n, 'office-' || n || '@population.example' from generate_series(1, ${offices}) n
    on conflict (key) do update set name_en = excluded.name_en returning id`.execute(db)
  return rows.map(({ id }) => id)
}

type Invented = { id: string; name: string; email: string; language: 'en' | 'fr' }

const makePeople = async (db: Database, howMany: number, now: Date): Promise<Invented[]> => {
  const luck = chance(11)
  const made: Invented[] = []
  for (let at = 0; at < howMany; at += batch) {
    const people = Array.from({ length: Math.min(batch, howMany - at) }, (_, place) => {
      const name = `${luck.pick(firstNames)} ${luck.pick(familyNames)}`
      return {
        name,
        email: `person-${at + place}@population.example`,
        language: luck.likely(0.3) ? 'fr' : 'en',
      } as const
    })
    const { rows } = await sql<{ id: string }>`
      insert into people (issuer, issuer_subject, name, email, language, created_at)
      select ${populationIssuer}, gen_random_uuid(), name, email, language, ${now} from json_to_recordset(${JSON.stringify(people)}) as row(name text, email text, language text)
      returning id`.execute(db)
    for (const [place, { id }] of rows.entries()) {
      const person = people[place]
      if (person) made.push({ id, ...person })
    }
  }
  return made
}

type MadeCampaign = { id: string; number: number; officeId: string; closesAt: Date }

const makeCampaigns = async (
  db: Database,
  howMany: number,
  officeIds: readonly string[],
  by: string,
  now: Date,
): Promise<MadeCampaign[]> => {
  const luck = chance(13)
  const made: MadeCampaign[] = []
  for (let at = 0; at < howMany; at += batch) {
    const rows = Array.from({ length: Math.min(batch, howMany - at) }, (_, place) => {
      const closes = new Date(now.getTime() + (luck.below(400) - 370) * day)
      const isOpen = closes > now
      return {
        office_id: luck.pick(officeIds),
        status: isOpen ? 'published' : 'closed',
        title_en: `Specialist ${at + place + 1}`,
        title_fr: `Spécialiste ${at + place + 1}`,
        closes_at: closes,
        published_at: new Date(closes.getTime() - 30 * day),
        closed_at: isOpen ? null : closes,
        created_by: by,
        created_at: new Date(closes.getTime() - 60 * day),
        updated_at: closes,
      }
    })
    const { rows: found } = await sql<Keyed>`
      insert into campaigns (office_id, status, title_en, title_fr, closes_at, published_at, closed_at, created_by, created_at, updated_at)
      select * from json_to_recordset(${JSON.stringify(rows)}) as row(office_id uuid, status text, title_en text, title_fr text, closes_at timestamptz, published_at timestamptz, closed_at timestamptz, created_by uuid, created_at timestamptz, updated_at timestamptz)
      returning id, number`.execute(db)
    for (const [place, { id, number }] of found.entries()) {
      const row = rows[place]
      if (row) made.push({ id, number, officeId: row.office_id, closesAt: row.closes_at })
    }
  }
  return made
}

// As long as what people send: it leaves the row, as theirs does.
const longText = 'Moved the registers of four services to one, with those who use them, and wrote down how. '.repeat(24)

const snapshotOf = (
  { name, email, language }: Invented,
  { number, closesAt }: MadeCampaign,
  luck: ReturnType<typeof chance>,
  submittedAt: Date,
): Snapshot => {
  const place = luck.pick(places)
  const none = { level: '', until: '' } as const
  return {
    version: 1,
    application: {
      number: 0,
      language,
      startedAt: submittedAt.toISOString(),
      submittedAt: submittedAt.toISOString(),
      educationPath: luck.likely(0.7) ? 'education' : 'experience',
      signature: name,
    },
    campaign: {
      number,
      title_en: `Specialist ${number}`,
      title_fr: `Spécialiste ${number}`,
      classification: 'IT-03',
      office_en: '',
      office_fr: '',
      closesAt: closesAt.toISOString(),
      timeZone: 'America/Toronto',
      education: 'two-years',
      equivalent_en: '',
      equivalent_fr: '',
    },
    person: {
      name,
      pronouns: '',
      contactEmail: email,
      phone: '',
      city: place.city,
      province: place.province,
      citizenship: luck.likely(0.85) ? 'citizen' : 'permanent-resident',
      armedForces: luck.likely(0.04) ? 'veteran' : 'none',
      priorityEntitlement: luck.likely(0.02) ? 'yes' : 'no',
      priorityNumber: '',
      headline: '',
      headlineLanguage: language,
      positionLanguages: [language],
      firstLanguage: language,
      communicationLanguage: language,
      examLanguage: language,
      interviewLanguage: language,
      secondLanguageBasis: '',
      secondLanguage: { reading: none, writing: none, oral: none },
      regions: [],
      arrangements: [],
      durations: [],
      conditions: [],
    },
    accommodation: null,
    experiences: [],
    skills: [],
    answers: [
      {
        id: '00000000-0000-4000-8000-000000000000',
        kind: 'screening',
        question_en: 'What did you do?',
        question_fr: 'Qu’avez-vous fait ?',
        wordLimit: 500,
        answer: longText,
        language,
      },
    ],
  }
}

/** Fills a database with so many submitted applications (a few fewer: nobody applies twice), of invented people to invented campaigns of a hundred offices, the same for the same number. Returns how many there are. */
export const populateApplications = async (db: Database, howMany: number, now: Date, say: Say): Promise<number> => {
  const officeIds = await makeOffices(db)
  const people = await makePeople(db, Math.max(10, Math.ceil(howMany / perPerson)), now)
  say(`${people.length} people`)
  const [first] = people
  if (!first) throw new Error('Nobody was made')
  const campaigns = await makeCampaigns(db, Math.max(20, Math.ceil(howMany / perCampaign)), officeIds, first.id, now)
  say(`${campaigns.length} campaigns`)
  const luck = chance(17)
  let made = 0
  for (let at = 0; at < howMany; at += batch) {
    const rows = Array.from({ length: Math.min(batch, howMany - at) }, () => {
      const campaign = campaigns[Math.floor(campaigns.length * luck.next() ** 2)]
      if (!campaign) throw new Error('No campaign')
      const person = luck.pick(people)
      const submitted = new Date(Math.min(campaign.closesAt.getTime(), now.getTime()) - luck.below(30 * day))
      const snapshot = snapshotOf(person, campaign, luck, submitted)
      const isWithdrawn = luck.likely(0.05)
      return {
        campaign_id: campaign.id,
        office_id: campaign.officeId,
        person_id: person.id,
        status: isWithdrawn ? 'withdrawn' : luck.likely(0.3) ? 'in_assessment' : 'submitted',
        language: person.language,
        education_path: snapshot.application.educationPath,
        signature: person.name,
        snapshot,
        snapshot_hash: hashOfSnapshot(snapshot),
        started_at: submitted,
        updated_at: submitted,
        submitted_at: submitted,
        withdrawn_at: isWithdrawn ? submitted : null,
      }
    })
    const { numAffectedRows } = await sql`
      insert into applications (campaign_id, office_id, person_id, status, language, education_path, signature, snapshot, snapshot_hash, started_at, updated_at, submitted_at, withdrawn_at)
      select * from json_to_recordset(${JSON.stringify(rows)}) as row(campaign_id uuid, office_id uuid, person_id uuid, status text, language text, education_path text, signature text, snapshot jsonb, snapshot_hash text, started_at timestamptz, updated_at timestamptz, submitted_at timestamptz, withdrawn_at timestamptz)
      on conflict do nothing`.execute(db)
    made += Number(numAffectedRows ?? 0)
    if ((at / batch) % 50 === 49) say(`${made} applications`)
  }
  // Notes here and there, so that counting them has something to count.
  await sql`
    insert into application_notes (application_id, author_id, body, language, at)
    select id, ${first.id}, 'Read.', 'en', submitted_at from applications where number % 20 = 0 and status <> 'draft'`.execute(
    db,
  )
  await sql`vacuum analyze applications`.execute(db)
  await sql`analyze`.execute(db)
  say(`${made} applications`)
  return made
}
