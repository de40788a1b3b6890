import { saveAccommodationCard } from '../src/features/profiles/accommodation/actions.ts'
import { addExperience, changeProfile, linkSkill, setVisibility } from '../src/features/profiles/index.ts'
import { giveDeclaration } from '../src/features/profiles/self-declaration/actions.ts'
import { findSkillByKey } from '../src/features/skills/index.ts'
import { concludeRequest } from '../src/features/talent-requests/actions.ts'
import { submitRequest, takeUpRequest, writeMessage } from '../src/features/talent-requests/index.ts'
import { postMail } from '../src/platform/mail.ts'
import { keepDraft } from '../src/web/drafts.ts'
import { newToken } from '../src/web/session.ts'
import { type TestApp, testSettings } from './app.ts'
import type { Member } from './cast.ts'

/** A word that stands nowhere else, for each table that holds words of a person or about them. */
export const words = {
  people: 'plantx00',
  sessions: 'plantx01',
  work_email_codes: 'plantx02',
  profiles: 'plantx03',
  experiences: 'plantx04',
  experience_skills: 'plantx05',
  accommodation_cards: 'plantx06',
  profile_imports: 'plantx07',
  drafts: 'plantx08',
  mails: 'plantx09',
  talent_requests: 'plantx10',
  talent_request_messages: 'plantx11',
  subscribers: 'plantx12',
} as const

const form = {
  departmentNumber: null,
  team: '',
  howMany: 2,
  classificationId: null,
  languageRequirement: 'either',
  security: '',
  reason: 'vacancy',
  filter: '',
  startMonth: '',
} as const

const sendRequest = async ({ db, cast, time }: TestApp, person: Member, title: string): Promise<string> => {
  const done = { now: time.now, origin: 'http://localhost' }
  const asked = { ...form, positionTitle: title, details: `About ${words.talent_requests}` }
  const id = await submitRequest(db, { id: person.id, language: 'en' }, asked, 0, done)
  const mine = { id: person.id, language: 'en' as const, fromOffice: false }
  await writeMessage(db, { id }, mine, `I wrote ${words.talent_request_messages}`, done)
  const office = { id: cast.recruiter.id, language: 'en' as const, fromOffice: true }
  await writeMessage(db, { id }, office, `Dear ${words.people}, we read you`, done)
  return id
}

/** Fills every table with something of a person who is talent and manager at once: one request closed two months ago, one still open. */
export const fillIn = async (portal: TestApp, person: Member): Promise<{ closed: string; open: string }> => {
  const { db, cast, time } = portal
  const { now } = time
  const { id } = person
  const skill = await findSkillByKey(db, 'cloud-security')
  if (!skill) throw new Error('The catalogue lacks the skill')

  await db
    .updateTable('people')
    .set({ name: `Zoé ${words.people}`, work_email: `${words.people}.${id}@canada.ca`, work_email_confirmed_at: now })
    .where('id', '=', id)
    .execute()
  await db
    .updateTable('sessions')
    .set({ device: `Browser ${words.sessions}` })
    .where('person_id', '=', id)
    .execute()
  await db
    .insertInto('work_email_codes')
    .values({
      person_id: id,
      work_email: `${words.work_email_codes}.${id}@gc.ca`,
      code_hash: 'x',
      tries_left: 5,
      expires_at: now,
    })
    .execute()
  await db.transaction().execute(async (tx) => {
    const contactEmail = `${words.subscribers}.${id}@example.ca`
    await changeProfile(
      tx,
      id,
      'about',
      { headline: `I am ${words.profiles}`, city: words.profiles, contactEmail },
      now,
    )
    const details = `Did ${words.experiences}`
    const kept = { kind: 'work' as const, language: 'fr' as const, title: words.experiences, details }
    const experienceId = await addExperience(tx, id, { ...kept, organization: 'Ici', startMonth: '2020-01' }, now)
    const link = { experienceId, skillId: skill.id, language: 'fr' as const }
    await linkSkill(tx, id, { ...link, evidence: `Preuve ${words.experience_skills}` }, now)
    await setVisibility(tx, id, 'named', now)
    await postMail(
      tx,
      {
        key: `test ${crypto.randomUUID()}`,
        to: person.email.toUpperCase(),
        language: 'fr',
        subject: 'Bonjour',
        text: `Bonjour ${words.mails}`,
        html: `<p>Bonjour ${words.mails}</p>`,
      },
      now,
    )
    await tx
      .insertInto('subscribers')
      .values({
        email: contactEmail,
        email_hash: `hash of ${id}`,
        language: 'fr',
        topics: ['community'],
        status: 'confirmed',
        token: newToken(),
        created_at: now,
        confirmed_at: now,
      })
      .execute()
    await tx
      .insertInto('profile_imports')
      .values({
        person_id: id,
        source: 'json-resume',
        plan: JSON.stringify({ basics: { headline: words.profile_imports } }),
        created_at: now,
      })
      .execute()
  })
  const card = { needs: [], details: `Needs ${words.accommodation_cards}`, language: 'en' as const, isShared: false }
  await saveAccommodationCard(db, { id, language: 'en' }, card, '', now)
  await keepDraft(db, id, 'profile.about', { fields: { headline: `Half ${words.drafts}` }, known: 0 }, now)
  const answers = { indigenous: ['first-nations' as const], racialized: '' as const, disability: 'yes' as const }
  const more = { gender: 'woman' as const, sexualDiversity: '' as const, purposes: ['portal-statistics' as const] }
  const giving = { personId: id, form: { ...answers, ...more }, seen: '', language: 'fr' as const, now }
  await giveDeclaration(db, testSettings.declarationKeys, giving)

  const before = new Date(now.getTime() - 60 * 24 * 3600_000)
  const closed = await sendRequest(portal, person, 'Closed position')
  await takeUpRequest(db, { id: closed }, cast.recruiter.id, { now: before, origin: 'http://localhost' })
  const conclusion = `We found them, ${words.people}`
  await concludeRequest(
    db,
    { id: closed },
    cast.recruiter.id,
    { outcome: 'fulfilled', reason: '', conclusion },
    { now: before, origin: 'http://localhost' },
  )
  return { closed, open: await sendRequest(portal, person, 'Open position') }
}
