import type { Language } from '../../../i18n/language.ts'
import { translator } from '../../../i18n/sentences.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database.ts'
import type { Keyring } from '../../../platform/encryption.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import type { Task } from '../../../platform/jobs.ts'
import { doLongWork, startLongWork } from '../../../platform/long-work.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { mayUse } from '../../../policy/policy.ts'
import { findViewer } from '../../../web/session.ts'
import { type Sheet, type SheetFormat, sheetFormats, writeSheet } from '../../../web/sheet.ts'
import type { Shown } from '../../talent-search/index.ts'
import { asQuery, type OverviewFilter, readOverviewFilter } from '../campaigns/filter.ts'
import { figureNames, said as overview, stageNames } from '../campaigns/messages.ts'
import { choose, type Seen, seeAll } from '../campaigns/seen.ts'
import { figures } from '../campaigns/told.ts'
import { nextInWords, officeOf, sayPeople, titleOf, whoActs } from '../campaigns/views/words.ts'
import { catchUp } from '../following/follower.ts'
import { said } from './messages.ts'

/** The kind of long work that exports campaigns. */
export const exportKind = 'overview-export'

const day = 24 * 60 * 60 * 1000

/** Begins to write the campaigns of a list into a file, in place of an earlier one of the person; returns the id of the work. */
export const startExport = (
  db: Database,
  person: { id: string; language: Language },
  filter: OverviewFilter,
  format: SheetFormat,
  now: Date,
): Promise<string> =>
  db.transaction().execute(async (tx) => {
    const given = { query: asQuery(filter), format, language: person.language }
    const work = { personId: person.id, kind: exportKind, task: 'export-overview', now, replaces: true, given }
    const id = await startLongWork(tx, work)
    await recordEvent(tx, {
      ...{ at: now, actor: person.id, verb: 'overview.export' },
      ...{ subjectKind: 'installation', subject: 'overview', facts: { work: id, format } },
    })
    return id
  })

const moment = (at: number | null) => (at === null ? null : new Date(at))

/** The campaigns as a sheet: a number where one may be told, words where none may. */
export const sheetOf = (rows: readonly Seen[], language: Language): Sheet => {
  const t = translator(language)
  const words = { t, language }
  const people = (shown: Shown) =>
    'exactly' in shown ? shown.exactly : 'about' in shown ? shown.about : sayPeople(words, shown)
  return {
    name: t(overview.title),
    heads: [
      ...[overview.number, overview.campaign, overview.office, overview.classification].map((head) => t(head)),
      ...[overview.stage, said.daysIn, overview.closes].map((head) => t(head)),
      ...figures.map((figure) => t(figureNames[figure])),
      ...[said.exactness, overview.ends, overview.next, said.who, said.half, said.most, said.after].map((head) =>
        t(head),
      ),
    ],
    rows: rows.map((one) => [
      ...[one.number, titleOf(words, one), officeOf(words, one), one.classification ?? ''],
      ...[t(stageNames[one.stage]), one.days, one.stage === 'draft' ? null : moment(one.closesAt)],
      ...figures.map((figure) => people(one.figures[figure])),
      ...[t(one.isExact ? said.exact : said.rounded)],
      one.endsAt === null ? null : one.isExact ? moment(one.endsAt) : new Date(one.endsAt).toISOString().slice(0, 7),
      ...[
        one.next.isLate ? `${nextInWords(words, one)} (${t(overview.late)})` : nextInWords(words, one),
        whoActs(words, one),
      ],
      ...[moment(one.forecast?.half ?? null), moment(one.forecast?.most ?? null), one.forecast?.n ?? null],
    ]),
  }
}

const fileNames = { en: 'campaigns', fr: 'campagnes' }

/** The job that writes an export: what the person may see now, followed up to now. */
export const exportTask =
  ({
    db,
    clock,
    settings,
  }: {
    db: Database
    clock: Clock
    settings: { secret: string; declarationKeys: Keyring }
  }): Task =>
  async (payload) => {
    const { work = '', query = '', format, language } = payload as Record<string, string>
    await doLongWork({ db, clock, keys: settings.declarationKeys }, work, async (personId) => {
      const now = clock()
      const viewer = await findViewer(db, personId)
      if (!mayUse(viewer, 'overview.export')) throw new NotFound()
      await catchUp(db)
      const words: Language = language === 'fr' ? 'fr' : 'en'
      const all = await seeAll(db, viewer, { now, secret: settings.secret, language: words })
      const rows = choose(all, readOverviewFilter(new URLSearchParams(query)), words)
      const file = await writeSheet(
        sheetOf(rows, words),
        sheetFormats.find((one) => one === format) ?? 'xlsx',
        `${fileNames[words]}-${now.toISOString().slice(0, 10)}`,
      )
      return { outcome: { rows: rows.length }, file, expiresAt: new Date(now.getTime() + day) }
    })
  }
