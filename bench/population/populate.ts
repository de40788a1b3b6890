import { sql } from 'kysely'
import { loadReference } from '../../db/seeds/reference.ts'
import { demonstrationIssuer, grantRole } from '../../src/features/accounts/index.ts'
import { withDatabase } from '../../src/open-database.ts'
import type { Database } from '../../src/platform/database.ts'
import { settingsOrExit } from '../../src/settings.ts'
import { populateApplications, populationIssuer } from './applications.ts'
import { populateTalents } from './talents.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

const offices = 50

// The demonstration's recruiter works in half of the offices, to look at it all.
const letRecruiterIn = async (db: Database, now: Date): Promise<void> => {
  const { rows } = await sql<{ person: string; office: string }>`
    select p.id as person, o.id as office from people p, (select id from offices where key like 'population-%' order by key limit ${offices}) o
    where p.email = 'recruiter@demo.example' and p.issuer = ${demonstrationIssuer}
      and not exists (select from role_grants g where g.person_id = p.id and g.office_id = o.id)`.execute(db)
  await db.transaction().execute(async (tx) => {
    for (const { person, office } of rows)
      await grantRole(tx, { personId: person, role: 'recruiter', officeId: office, by: null, now })
  })
}

const fills: Record<string, (db: Database, howMany: number, now: Date) => Promise<void>> = {
  '--applications': async (db, howMany, now) => {
    await populateApplications(db, howMany, now, say)
    await letRecruiterIn(db, now)
  },
  '--talents': (db, howMany, now) => populateTalents(db, howMany, now, say),
}

/** Fills a database in which nobody is real with invented people; refuses where somebody is. */
const populate = async (db: Database, fill: (typeof fills)[string], howMany: number, now: Date): Promise<boolean> => {
  const laidOut = await sql<{ table: string | null }>`select to_regclass('people')::text as "table"`.execute(db)
  if (!laidOut.rows[0]?.table) {
    say('Start the portal once first: bin/start\nLancez d’abord le portail une fois : bin/start')
    return false
  }
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from people where issuer not in (${demonstrationIssuer}, ${populationIssuer})`.execute(
    db,
  )
  if (rows[0]?.count !== 0) {
    say(
      'Real people are in this database: it is not filled with invented ones.\nDe vraies personnes se trouvent dans cette base de données : on n’y met pas de personnes fictives.',
    )
    return false
  }
  await loadReference(db)
  await fill(db, howMany, now)
  return true
}

const [asked = '', count, ...rest] = process.argv.slice(2)
const howMany = Number(count)
const fill = fills[asked]
if (!fill || !Number.isInteger(howMany) || howMany < 1 || rest.length > 0) {
  say(
    'bin/populate --applications NUMBER: invented applications to invented campaigns · candidatures fictives à des campagnes fictives\nbin/populate --talents NUMBER: invented talents who may be found, once · talents fictifs que l’on peut trouver, une seule fois',
  )
  process.exitCode = 2
} else
  await withDatabase(settingsOrExit(), async (db) => {
    if (!(await populate(db, fill, howMany, new Date()))) process.exitCode = 1
  })
