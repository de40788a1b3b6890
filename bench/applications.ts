import { sql } from 'kysely'
import { to } from '../src/i18n/addresses.ts'
import type { Database } from '../src/platform/database.ts'
import { makePerson } from '../test/cast.ts'
import { inPortal, type MeasuredPortal, measurePages } from './parts/portal.ts'
import { populateApplications } from './population/applications.ts'

// The bars: server time of a page of 100 rows, for somebody with 50 roles in as many offices.
const bars: Record<number, number> = { 100000: 100, 1000000: 250 }
const times = 40

const sizes = process.argv.slice(2).map(Number)

const withFiftyRoles = async (db: Database) => {
  const { rows } = await sql<{
    id: string
  }>`select id from offices where key like 'population-%' order by key limit 50`.execute(db)
  const grants = rows.map(({ id }, place) => ({ role: place % 2 === 0 ? 'recruiter' : 'lead', officeId: id }) as const)
  return makePerson(db, 'Rosa Recruiter', grants)
}

const measure = async ({ db, ask }: MeasuredPortal, size: number): Promise<boolean> => {
  const began = performance.now()
  const made = await populateApplications(db, size, new Date(), (line) => console.log(`  ${line}`))
  console.log(`${made} applications made in ${((performance.now() - began) / 1000).toFixed(0)} s`)
  const viewer = await withFiftyRoles(db)
  const { rows } = await sql<{ id: string; count: number; application: string }>`
    select campaign_id as id, count(*)::int as count, min(a.id::text) as application from applications a
    join role_grants g on g.office_id = a.office_id and g.person_id = ${viewer.id} group by campaign_id order by count desc limit 1`.execute(
    db,
  )
  const largest = rows[0]
  if (!largest) throw new Error('No campaign')
  const all = (query: object) => to('en', 'officeApplications', {}, { ...query })
  const one = (query: object) => to('en', 'officeCampaignApplications', { id: largest.id }, { ...query })
  const pages: [string, string][] = [
    ['all, newest first', all({})],
    ['all, page 40', all({ page: 40 })],
    ['all, page 2000', all({ page: 2_000 })],
    ['all, last page', all({ page: 100_000 })],
    ['all, by name', all({ sort: 'name-asc' })],
    ['all, by name, page 1000', all({ sort: 'name-asc', page: 1_000 })],
    ['all, by status', all({ sort: 'status-asc' })],
    ['all, by place', all({ sort: 'place-asc' })],
    ['all, submitted only', all({ status: 'submitted' })],
    ['all, withdrawn, by name', all({ status: 'withdrawn', sort: 'name-asc' })],
    ['all, priority entitlement', all({ standing: 'priority' })],
    ['all, French, Quebec, by name', all({ language: 'fr', province: 'QC', sort: 'name-asc' })],
    ['all, a name', all({ text: 'tremblay' })],
    ['all, three letters', all({ text: 'ela' })],
    ['all, with notes', all({ noted: 'yes' })],
    ['all, with my bookmark', all({ bookmarked: 'yes' })],
    [`largest campaign (${largest.count})`, one({})],
    ['largest campaign, by name', one({ sort: 'name-asc' })],
    ['largest campaign, veterans', one({ standing: 'veteran' })],
    ['largest campaign, last page', one({ page: 100_000 })],
  ]
  const applications: [string, string][] = [
    [
      'an application, in its campaign by name',
      to('en', 'officeApplication', { id: largest.application }, { campaign: largest.id, sort: 'name-asc' }),
    ],
    [
      'an application, among all by name',
      to('en', 'officeApplication', { id: largest.application }, { sort: 'name-asc' }),
    ],
  ]
  const asked = (of: readonly [string, string][]) => of.map(([name, path]) => [name, viewer, path] as const)
  const isFast = await measurePages({ ask }, asked(pages), { times, bar: bars[size] ?? 250 })
  console.log('One application with its place in the list; no bar is set for it')
  await measurePages({ ask }, asked(applications), { times })
  return isFast
}

for (const size of sizes.length > 0 ? sizes : [100_000, 1_000_000]) await inPortal((portal) => measure(portal, size))
