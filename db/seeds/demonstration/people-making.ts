import { demonstrationIssuer, grantRole } from '../../../src/features/accounts/index.ts'
import {
  addExperiences,
  changeProfile,
  claimSkills,
  linkSkills,
  setVisibility,
} from '../../../src/features/profiles/index.ts'
import type { Database, Tx } from '../../../src/platform/database.ts'
import { recordEvent } from '../../../src/platform/event-log.ts'
import { type Stage, skillOf } from './campaign-writing.ts'
import type { DemoTalent } from './population.ts'

/** Where the invented people of the demonstration have their mail; nobody reads it. */
export const unreadDomain = '@talent.demo.example'

type NewPerson = { subject: string; name: string; language: 'en' | 'fr' }

/** Gives an invented person an account, as their first sign-in would. */
export const makeAccount = async (tx: Tx, { subject, name, language }: NewPerson, now: Date): Promise<string> => {
  const { id } = await tx
    .insertInto('people')
    .values({
      issuer: demonstrationIssuer,
      issuer_subject: subject,
      name,
      email: `${subject}${unreadDomain}`,
      language,
      created_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordEvent(tx, { at: now, actor: id, verb: 'account.create', subjectKind: 'person', subject: id })
  await grantRole(tx, { personId: id, role: 'talent', by: null, now })
  return id
}

/** A person of the demonstration who is there: what they applied with, and how to call what is theirs. */
export type Present = { id: string; talent: DemoTalent; experienceIds: readonly string[]; shown: Set<string> }

/** Tells a person’s profile. */
export const tellProfile = async (
  tx: Tx,
  stage: Pick<Stage, 'skills'>,
  id: string,
  talent: DemoTalent,
  now: Date,
): Promise<Present> => {
  const { language, about, languages, preferences, priority, experiences, claims, visibility } = talent
  await changeProfile(tx, id, 'about', about, now)
  await changeProfile(tx, id, 'languages', languages, now)
  await changeProfile(tx, id, 'preferences', preferences, now)
  if (priority) await changeProfile(tx, id, 'priority', priority, now)
  const experienceIds = await addExperiences(
    tx,
    id,
    experiences.map(({ evidence: _, ...told }) => ({ ...told, language })),
    now,
  )
  const links = experiences.flatMap(({ evidence }, place) =>
    evidence.map(({ key, text }) => ({
      experienceId: experienceIds[place] ?? '',
      skillId: skillOf(stage, key),
      evidence: text,
      language,
    })),
  )
  const shown = new Set(experiences.flatMap(({ evidence }) => evidence.map(({ key }) => key)))
  await claimSkills(
    tx,
    id,
    [...shown, ...claims].map((key) => ({ skillId: skillOf(stage, key), level: '' as const })),
    now,
  )
  await linkSkills(tx, id, links, now)
  await setVisibility(tx, id, visibility, now)
  return { id, talent, experienceIds, shown }
}

/** Makes a person with an account and a profile. */
export const makePerson = (
  db: Database,
  stage: Pick<Stage, 'skills'>,
  talent: DemoTalent,
  now: Date,
): Promise<Present> =>
  db.transaction().execute(async (tx) => tellProfile(tx, stage, await makeAccount(tx, talent, now), talent, now))
