import type { Language } from '../../../i18n/language.ts'
import type { Database, Tx } from '../../../platform/database.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import { findSkills } from '../../skills/index.ts'
import { keepCard } from '../accommodation/actions.ts'
import { changeProfile, ensureProfile, type ProfileChanges, type Section } from '../actions.ts'
import { addExperiences, claimSkills, linkSkills, rateSkills } from '../additions.ts'
import { answers as sections } from '../answers.ts'
import { addToShowcase } from '../showcase/actions.ts'
import { listSkillRows } from '../skills/queries.ts'
import { findHeld, type Held, type Offer, offerOf } from './compare.ts'
import type { Plan } from './plan.ts'

// Whoever tries file after file keeps the newest ones only.
const mostUndecided = 5

/** Keeps what a file would add until the person decides; returns its id. */
export const keepPlan = (db: Database, personId: string, plan: Plan, now: Date): Promise<string> =>
  db.transaction().execute(async (tx) => {
    const { id } = await tx
      .insertInto('profile_imports')
      .values({ person_id: personId, source: plan.source, plan: JSON.stringify(plan), created_at: now })
      .returning('id')
      .executeTakeFirstOrThrow()
    const newest = tx
      .selectFrom('profile_imports')
      .select('id')
      .where('person_id', '=', personId)
      .where('applied_at', 'is', null)
      .orderBy('id', 'desc')
      .limit(mostUndecided)
    await tx
      .deleteFrom('profile_imports')
      .where('person_id', '=', personId)
      .where('applied_at', 'is', null)
      .where('id', 'not in', newest)
      .execute()
    return id
  })

/** What a person ticked, by the ids of what was offered, and the language of texts that do not say theirs. */
export type Chosen = {
  answers: readonly string[]
  card: boolean
  experiences: readonly string[]
  evidence: readonly string[]
  skills: readonly string[]
  levels: readonly string[]
  lists: readonly string[]
  language: Language
}

/** How much an import added. */
export type Added = { experiences: number; skills: number; evidence: number; answers: number }

const applyAnswers = async (tx: Tx, personId: string, plan: Plan, offer: Offer, chosen: Chosen, now: Date) => {
  const bySection = new Map<Section, ProfileChanges>()
  const taken = offer.answers.filter((name) => chosen.answers.includes(name))
  for (const name of taken) {
    const spoken = name === 'headline' ? { headlineLanguage: chosen.language } : {}
    bySection.set(sections[name], { ...bySection.get(sections[name]), ...spoken, ...plan.answers[name] })
  }
  for (const [section, changes] of bySection) await changeProfile(tx, personId, section, changes, now)
  return taken.length
}

const applySkills = async (
  tx: Tx,
  personId: string,
  plan: Plan,
  offer: Offer,
  held: Held,
  chosen: Chosen,
  now: Date,
) => {
  const [ticked, linked] = [new Set(chosen.evidence), new Set(chosen.skills)]
  const evidence = offer.evidence.filter(({ id }) => ticked.has(id))
  for (const { key } of evidence) linked.add(key)
  const wanted = new Set(chosen.experiences)
  const experiences = offer.experiences.filter(({ id }) => wanted.has(id))
  const ids = await addExperiences(
    tx,
    personId,
    experiences.map(({ id: _, shown: _shown, ...told }) => ({ ...told, language: told.language ?? chosen.language })),
    now,
  )

  const known = await findSkills(
    tx,
    plan.skills.map(({ key }) => key),
  )
  const idOf = new Map(known.map(({ key, id }) => [key, id]))
  const claimed = offer.skills.filter(({ key }) => linked.has(key))
  const skills = await claimSkills(
    tx,
    personId,
    claimed.map(({ key, level }) => ({ skillId: idOf.get(key) ?? 0, level })),
    now,
  )
  // Whoever leaves a skill unticked leaves its evidence too.
  const isTheirs = ({ key }: { key: string }) => linked.has(key) || held.skills.has(key)
  const links = [
    ...experiences.flatMap(({ shown }, place) =>
      shown.filter(isTheirs).map((link) => ({ ...link, experienceId: ids[place] ?? '' })),
    ),
    ...evidence.map((link) => ({ ...link, experienceId: link.experience.id })),
  ].map(({ key, ...link }) => ({ ...link, skillId: idOf.get(key) ?? 0 }))
  const added = await linkSkills(tx, personId, links, now)
  const rated = offer.levels.filter(({ key }) => chosen.levels.includes(key))
  await rateSkills(
    tx,
    personId,
    rated.map(({ key, level }) => ({ skillId: idOf.get(key) ?? 0, level })),
    now,
  )
  return { experiences: experiences.length, skills, evidence: added, levels: rated.length }
}

// A skill that the person did not take along is not listed either.
const applyLists = async (tx: Tx, personId: string, plan: Plan, offer: Offer, chosen: Chosen, now: Date) => {
  const taken = offer.lists.filter((list) => chosen.lists.includes(list))
  if (taken.length === 0) return 0
  const held = new Set((await listSkillRows(tx, personId)).map(({ id }) => id))
  for (const list of taken)
    for (const skill of await findSkills(tx, plan.lists[list] ?? []))
      if (held.has(skill.id)) await addToShowcase(tx, { personId, list, skill }, now)
  return taken.length
}

/**
 * Adds what the person ticked, all or nothing, and forgets the rest; nothing when it was dealt with before. It is compared with the profile
 * once more, which waits meanwhile: what came into it since the preview, by hand or by another file, is not added again.
 */
export const applyPlan = (
  db: Database,
  personId: string,
  id: string,
  chosen: Chosen,
  now: Date,
): Promise<Added | undefined> =>
  db.transaction().execute(async (tx) => {
    await ensureProfile(tx, personId, now)
    await tx.selectFrom('profiles').select('person_id').where('person_id', '=', personId).forUpdate().execute()
    const row = await tx
      .selectFrom('profile_imports')
      .select('plan')
      .where('id', '=', id)
      .where('person_id', '=', personId)
      .where('applied_at', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (!row) return undefined
    const plan = row.plan as unknown as Plan
    const held = await findHeld(tx, personId)
    const offer = offerOf(plan, held)

    const told = await applyAnswers(tx, personId, plan, offer, chosen, now)
    const card = chosen.card && offer.card ? plan.card : null
    if (card) await keepCard(tx, personId, card, now)
    const { levels, ...counts } = await applySkills(tx, personId, plan, offer, held, chosen, now)
    const lists = await applyLists(tx, personId, plan, offer, chosen, now)
    const added = { ...counts, answers: told + (card ? 1 : 0) + lists + levels }
    await tx
      .updateTable('profile_imports')
      .set({ plan: JSON.stringify({ added }), applied_at: now })
      .where('id', '=', id)
      .execute()
    await recordEvent(tx, {
      at: now,
      actor: personId,
      verb: 'profile.import',
      subjectKind: 'profile',
      subject: personId,
      facts: { source: plan.source, ...added },
    })
    return added
  })

/** Forgets an import that the person does not want; nothing when it was dealt with before. */
export const leaveImport = (db: Database, personId: string, id: string, now: Date): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const left = await tx
      .deleteFrom('profile_imports')
      .where('id', '=', id)
      .where('person_id', '=', personId)
      .where('applied_at', 'is', null)
      .returning('source')
      .executeTakeFirst()
    if (left)
      await recordEvent(tx, {
        at: now,
        actor: personId,
        verb: 'profile.import',
        subjectKind: 'profile',
        subject: personId,
        facts: { source: left.source, left: true },
      })
  })
