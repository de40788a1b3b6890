import { sql } from 'kysely'
import { catchUp, rebuildOverview } from '../src/features/overview/index.ts'
import { to } from '../src/i18n/addresses.ts'
import { recordEvent } from '../src/platform/event-log.ts'
import { makePerson } from '../test/cast.ts'
import { inPortal, type MeasuredPortal, measurePages, partsOf } from './parts/portal.ts'
import { populateOverview } from './population/overview.ts'

// The bar: server time of the overview, for a manager and for whoever leads an office.
const barInMilliseconds = 100
const times = 40

const [campaigns = 5_000, applications = 1_000_000] = process.argv.slice(2).map(Number)

const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(1)

const measure = async ({ db, ask, now }: MeasuredPortal): Promise<boolean> => {
  const began = performance.now()
  const events = await populateOverview(db, { campaigns, applications }, now, (line) => console.log(`  ${line}`))
  console.log(`${events} events made in ${seconds(began)} s`)
  const following = performance.now()
  await catchUp(db)
  console.log(`Followed from the first event in ${seconds(following)} s`)
  await sql`vacuum analyze overview_campaigns, overview_applications`.execute(db)
  const [office] = await db.selectFrom('offices').select('id').where('key', '=', 'population-7').execute()
  if (!office) throw new Error('No office')
  const [manager, lead] = [
    await makePerson(db, 'Mona Manager', [{ role: 'manager' }]),
    await makePerson(db, 'Lea Lead', [{ role: 'lead', officeId: office.id }]),
  ]
  const { rows } = await sql<{
    id: string
  }>`select id from overview_campaigns where office_id = ${office.id} order by applied desc limit 1`.execute(db)
  const largest = rows[0]?.id ?? ''
  const overview = (query: object = {}) => to('en', 'overview', {}, { ...query })
  const pages = [
    ['a manager’s, as it opens', manager, overview()],
    ['a manager’s, most still available first', manager, overview({ sort: 'available-desc' })],
    ['a manager’s, page 30 by title', manager, overview({ sort: 'title-asc', page: 30 })],
    ['a manager’s, in assessment, IT-03', manager, overview({ stage: 'assessment', classification: 'IT-03' })],
    ['an office’s, as it opens', lead, overview()],
    ['an office’s, a word', lead, overview({ text: 'specialist 42' })],
    ['an office’s, pools about to end', lead, overview({ ends: 'soon', sort: 'ends-asc' })],
  ] as const
  const isFast = await measurePages({ ask }, pages, { times, bar: barInMilliseconds })
  console.log('Beside it; no bar is set for them')
  await measurePages(
    { ask },
    [
      ['one campaign, the largest of the office', lead, to('en', 'overviewCampaign', { id: largest })],
      ['all on one page, to print', manager, overview({ print: 'yes' })],
      ['the feed of changes', manager, to('en', 'overviewFeed')],
      ['an advertisement, with its card', manager, to('en', 'campaign', { id: largest })],
    ],
    { times },
  )
  const spent: number[] = []
  for (let round = 0; round < times; round++) {
    await db
      .transaction()
      .execute((tx) =>
        recordEvent(tx, { at: now, actor: null, verb: 'campaign.change', subjectKind: 'campaign', subject: largest }),
      )
    spent.push((await ask(manager, overview())).milliseconds)
  }
  const { p50, p95 } = partsOf(spent)
  console.log(`A manager’s, each time just after somebody did something: p50 ${p50.toFixed(1)}, p95 ${p95.toFixed(1)}`)
  const rebuilding = performance.now()
  const { before, after } = await rebuildOverview(db)
  console.log(`Rebuilt in ${seconds(rebuilding)} s: ${before === after ? 'the same bytes' : 'other bytes'}`)
  return isFast && before === after
}

await inPortal(measure)
