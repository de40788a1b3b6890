import type { Language } from '../../../i18n/language.ts'
import { type Translate, translator } from '../../../i18n/sentences.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Configuration } from '../../../platform/configuration.ts'
import { type Database, readAtOneMoment, type Tx } from '../../../platform/database.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import type { Task } from '../../../platform/jobs.ts'
import { doLongWork, type Report, startLongWork } from '../../../platform/long-work.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { mayUse } from '../../../policy/policy.ts'
import type { Viewer } from '../../../policy/viewer.ts'
import { findViewer } from '../../../web/session.ts'
import { type Sheet, type SheetFormat, sheetFormats, writeSheet } from '../../../web/sheet.ts'
import { preferenceChoices, sayPool } from '../../profiles/index.ts'
import { nameOf } from '../../skills/index.ts'
import { facetNames, facets } from '../facets.ts'
import { filterQuery, type SearchFilter } from '../filter.ts'
import { findMatches, type Match } from '../matches.ts'
import { facetSaid, said as searching } from '../messages.ts'
import { type Asking, findEveryone } from '../queries.ts'
import { type Asked, readFilter } from '../read-filter.ts'
import { resultInWords, valueInWords } from '../views/in-words.ts'
import { said } from './messages.ts'

/** The kind of long work that exports people. */
export const exportKind = 'talent-export'

/** More than this in one file serves no need. */
export const mostRows = 10_000

const together = 1_000
const day = 24 * 60 * 60 * 1000

/** Begins to write the people of a search into a file, in place of an earlier one of the person; returns the id of the work. */
export const startExport = (
  db: Database,
  person: { id: string; language: Language },
  filter: SearchFilter,
  format: SheetFormat,
  now: Date,
): Promise<string> =>
  db.transaction().execute(async (tx) => {
    const given = { query: filterQuery(filter), format, language: person.language }
    const work = { personId: person.id, kind: exportKind, task: 'export-talent', now, replaces: true, given }
    const id = await startLongWork(tx, work)
    await recordEvent(tx, {
      ...{ at: now, actor: person.id, verb: 'talent.export' },
      ...{ subjectKind: 'installation', subject: 'talent', facts: { work: id, format } },
    })
    return id
  })

const skillState = (t: Translate, { card }: Match, key: string): string => {
  const held = card.skills.find((skill) => skill.key === key)
  if (!held) return t(said.notStated)
  return t(held.evidence.length > 0 ? said.evidenced : said.claimed)
}

const sheetOf = (rows: readonly Match[], asked: Asked, language: Language): Sheet => {
  const t = translator(language)
  return {
    name: t(searching.title),
    heads: [
      t(said.reference),
      t(said.name),
      t(said.headline),
      ...asked.skills.map((skill) => nameOf(language, skill)),
      ...facetNames.map((facet) => t(facetSaid[facet])),
    ],
    rows: rows.map((row) => [
      row.card.reference,
      row.card.name ?? '',
      row.card.headline,
      ...asked.skills.map(({ key }) => skillState(t, row, key)),
      ...facetNames.map((facet) =>
        facet === 'qualified'
          ? row.card.pools.map((pool) => sayPool({ t, language }, pool)).join(' · ')
          : facet === 'availability'
            ? row.card.availableFrom
            : facets[facet].asked === 'least'
              ? (resultInWords({ t, language }, facet, row.secondLanguage) ?? '')
              : row.stated[facet].map((value) => valueInWords(t, language, facet, value, asked.named)).join(', '),
      ),
    ]),
  }
}

// Who matches is read once; what they show, some at a time.
const readAll = async (
  tx: Tx,
  viewer: Viewer,
  filter: SearchFilter,
  asking: Asking,
  report: Report,
): Promise<Match[]> => {
  const ids = await findEveryone(tx, viewer, filter, asking, mostRows)
  const rows: Match[] = []
  for (let at = 0; at < ids.length; at += together) {
    rows.push(...(await findMatches(tx, ids.slice(at, at + together), filter, asking.now)))
    await report(Math.min(at + together, ids.length), ids.length)
  }
  return rows
}

const fileNames = { en: 'people', fr: 'personnes' }

/** The job that writes an export: who matches now, as the person who asked may see them now. */
export const exportTask =
  ({ db, clock, settings }: { db: Database; clock: Clock; settings: Configuration }): Task =>
  async (payload) => {
    const { work = '', query = '', format, language } = payload as Record<string, string>
    const parts = { db, clock, keys: settings.declarationKeys }
    await doLongWork(parts, work, async (personId, report) => {
      const now = clock()
      const viewer = await findViewer(db, personId)
      if (!mayUse(viewer, 'talent.export')) throw new NotFound()
      const words: Language = language === 'fr' ? 'fr' : 'en'
      const read = await readFilter(db, viewer, new URLSearchParams(query), words)
      const { workStreams } = await preferenceChoices(db, words)
      const named = workStreams.map((stream) => ({ facet: 'stream' as const, ...stream }))
      const rows = await readAtOneMoment(db, (tx) =>
        readAll(tx, viewer, read.filter, { now, secret: settings.secret }, report),
      )
      const file = await writeSheet(
        sheetOf(rows, { ...read, named }, words),
        sheetFormats.find((one) => one === format) ?? 'csv',
        `${fileNames[words]}-${now.toISOString().slice(0, 10)}`,
      )
      return { outcome: { rows: rows.length }, file, expiresAt: new Date(now.getTime() + day) }
    })
  }
