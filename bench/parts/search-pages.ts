import { answerFromMemory, openSearchIndex } from '../../src/features/talent-search/index.ts'
import { to } from '../../src/i18n/addresses.ts'
import { openLog } from '../../src/platform/log.ts'
import { firstOffice, makePerson } from '../../test/cast.ts'
import { type MeasuredPortal, measurePages } from './portal.ts'

// The bar: server time of the whole page, for whoever may search.
const [times, bar] = [40, 50]

const searches: [string, string][] = [
  ['everybody', ''],
  ['a region', 'region=national-capital'],
  ['a region, page 50', 'region=national-capital&page=50'],
  ['a skill', 'skill=cloud-security'],
  ['three skills', 'skill=cloud-security&skill=typescript&skill=postgresql'],
  [
    'two skills with evidence, region, language',
    'skill=typescript&skill=postgresql&evidenced=yes&region=quebec&language=fr',
  ],
  ['near matches', 'skill=typescript&skill=postgresql&near=yes'],
  ['a frequent word', 'text=services'],
  ['words and a skill', 'text=accessible+formulaires&skill=typescript'],
  [
    'many conditions',
    'classification=IT-02&classification=IT-03&region=ontario&region=telework&arrangement=hybrid&oral=B&condition=travel&availability=quarter',
  ],
  ['qualified anywhere of three', 'qualified=1&qualified=2&qualified=3'],
  ['most recent qualification first', 'order=recent'],
  ['nobody', 'skill=cobol&skill=typescript&region=north&arrangement=on-site&oral=C&qualified=40'],
]

/** Measures the pages of the search, whole and the part that follows, over the talents that a database holds, from memory. */
export const measureSearchPages = async ({ db, url, ask }: MeasuredPortal): Promise<boolean> => {
  const log = openLog('warn')
  const index = openSearchIndex({ url, log, pace: { longestLag: 60_000 } })
  answerFromMemory(db, { index, log })
  try {
    while (!index.ready()) await new Promise((done) => setTimeout(done, 200))
    const officeId = await firstOffice(db)
    const recruiter = await makePerson(db, 'Rosa Recruiter', [{ role: 'recruiter', officeId }])
    const manager = await makePerson(db, 'Morgan Manager', [{ role: 'manager' }])
    const path = (query: string) => `${to('en', 'search')}?${query}`
    const part = { 'x-page-part': 'search' }
    return await measurePages(
      { ask },
      searches.flatMap(([name, query]) => [
        [`the Office: ${name}`, recruiter, path(query)] as const,
        [`a manager: ${name}`, manager, path(query)] as const,
        [`a manager, the part alone: ${name}`, manager, path(query), part] as const,
      ]),
      { times, bar },
    )
  } finally {
    await index.stop()
  }
}
