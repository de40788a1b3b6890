import {
  changeProfile,
  claimSkill,
  type GrantedField,
  grantAccess,
  linkSkill,
  setVisibility,
  withdrawGrant,
} from '../src/features/profiles/index.ts'
import { type NewRequest, submitRequest } from '../src/features/talent-requests/index.ts'
import type { TestApp } from './app.ts'
import { makePerson } from './cast.ts'
import { makePools, putInPool } from './pools.ts'
import { type State, states } from './privacy-fields.ts'

const form: NewRequest = {
  positionTitle: 'Analyst',
  departmentNumber: null,
  classificationId: null,
  team: '',
  howMany: 1,
  languageRequirement: 'either',
  security: '',
  startMonth: '',
  reason: 'vacancy',
  details: '',
  filter: 'arrangement=remote',
}

const makeSkill = async ({ db }: TestApp, name: string): Promise<number> => {
  const skill = { key: name.toLowerCase(), category: 'technical', name_en: name, name_fr: name }
  const { id } = await db
    .insertInto('skills')
    .values({ ...skill, description_en: '', description_fr: '' })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A person in whom every field says something found nowhere else, who can be emptied again and led through every state of visibility, among others enough that a manager is shown a list. */
export const plantPerson = async (portal: TestApp) => {
  const { db, cast, time } = portal
  const { now } = time
  const zara = await makePerson(db, 'Zara Markname')
  const isZara = { email: 'markaccount@planted.example', issuer_subject: 'marksubject' }
  await db.updateTable('people').set(isZara).where('id', '=', zara.id).execute()
  await db.insertInto('work_streams').values({ key: 'mark', name_en: 'Markstream', name_fr: 'Markstream' }).execute()
  const department = { number: 9999, name_en: 'Markdepartment', name_fr: 'Markdepartment' }
  await db.insertInto('departments').values(department).execute()
  const skills = {
    shown: await makeSkill(portal, 'Markshown'),
    studied: await makeSkill(portal, 'Markstudied'),
    claimed: await makeSkill(portal, 'Markclaimed'),
  }
  // Five in all: a number that is not rounded, whose list holds them all.
  for (let place = 0; place < 4; place++) {
    const { id } = await makePerson(db, `Other ${place}`)
    await db.transaction().execute(async (tx) => {
      await changeProfile(tx, id, 'about', { headline: 'zanzibar' }, now)
      await changeProfile(tx, id, 'preferences', { arrangements: ['remote'] }, now)
      await setVisibility(tx, id, 'named', now)
    })
  }
  await db.transaction().execute((tx) => changeProfile(tx, zara.id, 'about', {}, now))
  const done = { now, origin: 'http://localhost' }
  const [pool] = await makePools(db, 1, now)
  if (!pool) throw new Error('No pool was made')
  const requestId = await submitRequest(db, { id: cast.manager.id, language: 'en' }, form, 1, done)

  /** Tells everything, or takes away all that was told; a search by arrangement finds the person either way. */
  const tell = async (everything: boolean): Promise<void> => {
    const only = <Value>(value: Value, otherwise: Value) => (everything ? value : otherwise)
    const account = { name: only('Zara Markname', ''), work_email: only('zara@markwork.example', null) }
    const profile = {
      reference: only('RRRR', 'QQQQ'),
      contact_email: only('markcontact@planted.example', ''),
      phone: only('613 555-0177', ''),
      pronouns: only('markpronouns', ''),
      city: only('Markcity', ''),
      province: only('NU', ''),
      headline: only('markheadline', ''),
      headline_language: only('fr', 'en'),
      position_languages: only(['bilingual'], []),
      first_language: only('fr', ''),
      communication_language: only('fr', ''),
      exam_language: only('fr', ''),
      interview_language: only('fr', ''),
      second_language_basis: only('tested', ''),
      reading_level: only('A', ''),
      reading_until: only('2031-01-02', null),
      writing_level: only('B', ''),
      writing_until: only('2025-02-03', null),
      oral_level: only('C', ''),
      oral_until: only('2032-03-04', null),
      regions: only(['atlantic'], []),
      arrangements: only(['hybrid', 'remote'], ['remote']),
      durations: only(['short-term'], []),
      available_from: only('2031-06-05', null),
      conditions: only(['on-call'], []),
      classifications: only(['IT-04'], []),
      work_streams: only(['mark'], []),
      citizenship: only('permanent-resident', ''),
      armed_forces: only('veteran', ''),
      priority_entitlement: only('yes', ''),
      priority_number: only('markpriority', ''),
      updated_at: only('2026-02-09T12:00:00Z', '2026-01-01T12:00:00Z'),
    }
    await db.transaction().execute(async (tx) => {
      for (const table of ['experiences', 'person_skills', 'accommodation_cards'] as const)
        await tx.deleteFrom(table).where('person_id', '=', zara.id).execute()
      await tx.updateTable('people').set(account).where('id', '=', zara.id).execute()
      await tx.updateTable('profiles').set(profile).where('person_id', '=', zara.id).execute()
      await tx.deleteFrom('qualifications').where('person_id', '=', zara.id).execute()
      await tx.deleteFrom('applications').where('person_id', '=', zara.id).execute()
      if (!everything) return
      const held = { issuedAt: new Date('2026-01-15T12:00:00Z'), expiresAt: new Date('2029-09-20T12:00:00Z') }
      await putInPool(tx, { personId: zara.id, pool, ...held })
      const row = { person_id: zara.id, created_at: now, updated_at: now, language: 'fr' }
      const work = { kind: 'work', title: 'Marktitle zanzibar', organization: 'Markorganization', place: 'Markplace' }
      const where = { url: 'https://markurl.example', start_month: '2011-03', end_month: '2012-05' }
      const what = { details: 'Markdetails zanzibar', department_number: department.number }
      const appointment = { employment_type: 'secondment', classification: 'EC-07' }
      const study = { kind: 'education', title: '', area: 'Markarea', credential: 'Markcredential' }
      const unproven = { kind: 'community', title: 'Markunproven', start_month: '2019-06', is_current: true }
      const ids = await tx
        .insertInto('experiences')
        .values([
          { ...row, ...work, ...where, ...what, ...appointment },
          { ...row, ...study },
          { ...row, ...unproven },
        ])
        .returning('id')
        .execute()
      for (const [place, skillId] of [skills.shown, skills.studied].entries()) {
        const link = { experienceId: ids[place]?.id ?? '', skillId, evidence: 'Markevidence', language: 'fr' } as const
        await linkSkill(tx, zara.id, link, now)
      }
      await claimSkill(tx, zara.id, skills.claimed, now, 'advanced')
      const card = { person_id: zara.id, needs: ['sign-language'], details: 'Markneeds', is_shared: true }
      await tx
        .insertInto('accommodation_cards')
        .values({ ...card, updated_at: now })
        .execute()
    })
  }

  /** Leads the person into a state: their visibility, and what they granted to the manager for the manager's request. */
  const enter = async (state: State): Promise<void> => {
    const { visibility, until, granted, ends }: StateOfVisibility = states[state]
    const isHidden = visibility === 'hidden'
    const shown = { visible_until: until ?? '2027-02-08T12:00:00Z', consented_at: '2026-02-07T12:00:00Z' }
    await db.deleteFrom('profile_grants').execute()
    await db
      .updateTable('profiles')
      .set({ visibility, ...(isHidden ? { visible_until: null, consented_at: null } : shown) })
      .where('person_id', '=', zara.id)
      .execute()
    if (!granted) return
    const hour = 3_600_000
    const expiresAt = new Date(now.getTime() + (ends === 'over' ? 0 : hour))
    const grant = { talentId: zara.id, viewerId: cast.manager.id, requestId, fields: granted, expiresAt }
    await db.transaction().execute(async (tx) => {
      const id = await grantAccess(tx, grant, zara.id, new Date(now.getTime() - hour))
      const why = { actor: zara.id, reason: 'by-the-person' } as const
      if (ends === 'withdrawn') await withdrawGrant(tx, { id, talentId: zara.id }, why, now)
    })
  }

  return { zara, requestId, tell, enter }
}

type StateOfVisibility = { visibility: string; until?: string; granted?: readonly GrantedField[]; ends?: string }
