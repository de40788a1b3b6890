import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { openTestApp, type TestApp } from '../../../../test/app.ts'
import { type Member, makePerson } from '../../../../test/cast.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

// A long career, written straight into the tables.
const withCareer = async (name: string, experiences: number, links: number) => {
  const person = await makePerson(portal.db, name)
  const at = portal.time.now
  const made = await portal.db
    .insertInto('experiences')
    .values(
      Array.from({ length: experiences }, (_, place) => ({
        person_id: person.id,
        kind: 'work',
        title: `Analyst ${place}`,
        organization: 'Harbour Board',
        start_month: `${1960 + place}`,
        end_month: `${1961 + place}`,
        details: `Moved ${place} services to the cloud with Terraform, Docker and a patient team. `.repeat(8),
        created_at: at,
        updated_at: at,
      })),
    )
    .returning('id')
    .execute()
  const skills = await portal.db.selectFrom('skills').select(['id', 'key']).orderBy('id').limit(links).execute()
  await portal.db
    .insertInto('person_skills')
    .values(skills.map(({ id }) => ({ person_id: person.id, skill_id: id, added_at: at })))
    .execute()
  await portal.db
    .insertInto('experience_skills')
    .values(
      skills.map(({ id }, place) => ({
        experience_id: made[place % made.length]?.id ?? '',
        skill_id: id,
        evidence: 'What was needed, what I did, and what came of it. '.repeat(6),
        added_at: at,
      })),
    )
    .execute()
  return { person, pages: pagesOf(made[0]?.id ?? '', skills[0]?.key ?? '') }
}

const pagesOf = (experience: string, key: string) => [
  '/en/profile/skills',
  '/en/profile/skills?sort=evidence',
  `/en/profile/experiences/${experience}/skills`,
  `/en/profile/skills/${key}`,
  `/en/profile/skills/${key}/evidence?experience=${experience}`,
  '/en/profile/showcase',
]

// How often the database is asked while a page is answered.
const queriesFor = async (person: Member, path: string) => {
  const { query } = pg.Client.prototype
  let asked = 0
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    asked++
    return Reflect.apply(query, this, given)
  } as typeof query
  try {
    assert.equal((await portal.as(person).get(path)).status, 200, path)
  } finally {
    pg.Client.prototype.query = query
  }
  return asked
}

const times = 20

test('a career of sixty experiences and a hundred and twenty skills asks no more of the database than a short one', async (t) => {
  const short = await withCareer('Sho Rt', 2, 1)
  const long = await withCareer('Lon G', 60, 120)
  for (const [place, path] of long.pages.entries()) {
    const known = short.pages[place] ?? ''
    // Once for what is kept between requests.
    for (const person of [short, long]) await queriesFor(person.person, person.pages[place] ?? '')
    assert.equal(await queriesFor(long.person, path), await queriesFor(short.person, known), path)

    const took: number[] = []
    for (let time = 0; time < times; time++) {
      const began = performance.now()
      await portal.app.request(path, { headers: { cookie: `session=${long.person.token}` } })
      took.push(performance.now() - began)
    }
    const inOrder = took.sort((one, other) => one - other)
    t.diagnostic(
      `${path.replaceAll(/[0-9a-f-]{36}/g, '…')}: median ${inOrder[times / 2]?.toFixed(1)} ms, slowest ${inOrder.at(-1)?.toFixed(1)} ms`,
    )
  }
})
