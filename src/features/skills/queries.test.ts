import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { freshDatabase } from '../../../test/database.ts'
import { countSkills, findSkills, listFamilies, matchSkills, resolveSkill, skillOptions } from './queries.ts'
import { fold } from './rules.ts'

let open: Awaited<ReturnType<typeof freshDatabase>>
before(async () => {
  open = await freshDatabase()
})
after(() => open.close())

test('the catalogue holds at least 250 skills, 200 of them with two synonyms or more in both languages', async () => {
  assert.ok((await countSkills(open.db)) >= 250)
  const rich = await open.db
    .selectFrom('skills')
    .select('key')
    .where(sql<boolean>`cardinality(synonyms_en) >= 2 and cardinality(synonyms_fr) >= 2`)
    .execute()
  assert.ok(rich.length >= 200, `${rich.length}`)
})

test('infonuagique finds cloud skills on the English page as on the French one, accents or not', async () => {
  for (const language of ['en', 'fr'] as const)
    for (const words of ['infonuagique', 'Infonuagiques', 'sécurité infonuagique', 'SECURITE INFONUAGIQUE']) {
      const keys = (await matchSkills(open.db, language, words, 50)).map(({ key }) => key)
      assert.ok(keys.includes('cloud-security'), `${language} ${words}: ${keys}`)
    }
})

test('words are found in any order, and all of them must be', async () => {
  const [first] = await matchSkills(open.db, 'en', 'security cloud', 5)
  assert.equal(first?.key, 'cloud-security')
  assert.deepEqual(await matchSkills(open.db, 'en', 'cloud xyzzy', 5), [])
})

test('signs of a pattern are letters like others', async () => {
  for (const words of ['%', '_', '100%', '\\', "'", '(', '[a-z]'])
    assert.ok((await matchSkills(open.db, 'fr', words, 500)).length < 20, words)
})

test('nothing typed finds nothing', async () => {
  assert.deepEqual(await matchSkills(open.db, 'en', '   ', 5), [])
  assert.deepEqual(await resolveSkill(open.db, ''), { candidates: [] })
})

test('the words of a person that name one skill exactly, in either language, are that skill', async () => {
  for (const words of ['Cloud security', 'sécurité infonuagique', ' SECURITE  infonuagique ', 'casb']) {
    const read = await resolveSkill(open.db, words)
    assert.equal('skill' in read && read.skill.key, 'cloud-security', words)
  }
})

test('words that may mean several skills give those to choose from', async () => {
  const shared = await resolveSkill(open.db, 'API Gateway')
  assert.deepEqual('candidates' in shared && shared.candidates.map(({ key }) => key).sort(), [
    'api-management',
    'aws-lambda',
  ])
  const partial = await resolveSkill(open.db, 'infonuagique sécurité', 'fr')
  assert.equal('candidates' in partial && partial.candidates[0]?.key, 'cloud-security')
  const slip = await resolveSkill(open.db, 'kuberntes')
  assert.equal('candidates' in slip && slip.candidates[0]?.key, 'kubernetes')
})

test('skills come in the order of their keys, an unknown key is left out', async () => {
  const found = await findSkills(open.db, ['kubernetes', 'no-such', 'cloud-security', 'kubernetes'])
  assert.deepEqual(
    found.map(({ key }) => key),
    ['kubernetes', 'cloud-security'],
  )
  assert.deepEqual(await findSkills(open.db, []), [])
})

test('a retired skill is offered no more, yet found by its key', async () => {
  const [before] = [await countSkills(open.db)]
  await open.db
    .updateTable('skills')
    .set({ retired_at: new Date('2026-01-01') })
    .where('key', '=', 'terraform')
    .execute()
  try {
    assert.equal(await countSkills(open.db), before - 1)
    assert.deepEqual(
      (await matchSkills(open.db, 'en', 'terraform', 5)).filter(({ key }) => key === 'terraform'),
      [],
    )
    assert.equal((await findSkills(open.db, ['terraform'])).length, 1)
  } finally {
    await open.db.updateTable('skills').set({ retired_at: null }).where('key', '=', 'terraform').execute()
  }
})

test('the options are every skill, by name, in the order of the language', async () => {
  const options = await skillOptions(open.db, 'fr')
  assert.equal(options.length, await countSkills(open.db))
  assert.deepEqual(
    options,
    [...options].sort((one, two) => one.name.localeCompare(two.name, 'fr')),
  )
  assert.equal(await skillOptions(open.db, 'fr'), options)
})

test('every skill stands in a family, and a category shows its own only', async () => {
  const families = await listFamilies(open.db, 'en')
  assert.equal(new Set(families.flatMap(({ skills }) => skills.map(({ key }) => key))).size, await countSkills(open.db))
  const behavioural = await listFamilies(open.db, 'en', 'behavioural')
  assert.ok(behavioural.length > 0 && behavioural.length < families.length)
  assert.ok(behavioural.every(({ skills }) => skills.every(({ category }) => category === 'behavioural')))
})

test('the portal and the database fold every name of the catalogue alike', async () => {
  const { rows } = await sql<{ name: string; folded: string }>`
    select name, fold(name) as folded from skills, unnest(array[name_en, name_fr] || synonyms_en || synonyms_fr) name`.execute(
    open.db,
  )
  assert.deepEqual(
    rows.filter(({ name, folded }) => fold(name) !== folded),
    [],
  )
})
