import { to } from '../../../i18n/addresses.ts'
import { dayOf } from '../../../i18n/dates.ts'
import type { Language } from '../../../i18n/language.ts'
import { type Translate, translator } from '../../../i18n/sentences.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Configuration } from '../../../platform/configuration.ts'
import type { Database } from '../../../platform/database.ts'
import { enqueue, type Schedule, type Task } from '../../../platform/jobs.ts'
import { postMail } from '../../../platform/mail.ts'
import { mayUse } from '../../../policy/policy.ts'
import type { Viewer } from '../../../policy/viewer.ts'
import { letter } from '../../../web/mail-layout.ts'
import { findViewer } from '../../../web/session.ts'
import { readFilter } from '../read-filter.ts'
import { type Changes, changesSince, hasNews, toldOf } from './changes.ts'
import { said } from './messages.ts'
import { listSaved, peopleToAlert, type SavedSearch } from './queries.ts'
import { stopTokenOf } from './stop-link.ts'
import { newsInWords } from './words.ts'

type Parts = { db: Database; clock: Clock; settings: Configuration }

const task = 'send-search-alerts'
const taskForOne = 'send-search-alert'

const isFirstOfWeek = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() === 1

type News = { search: SavedSearch; changes: Changes }

const newsOf = async (
  db: Database,
  viewer: Viewer,
  personId: string,
  day: string,
  { now, secret }: { now: Date; secret: string },
): Promise<News[]> => {
  const due = (await listSaved(db, personId)).filter(
    ({ alert, isPaused }) => !isPaused && (alert === 'daily' || (alert === 'weekly' && isFirstOfWeek(day))),
  )
  const news: News[] = []
  for (const search of due) {
    const { filter } = await readFilter(db, viewer, new URLSearchParams(search.query))
    const changes = await changesSince(db, viewer, filter, search, { now, secret })
    if (hasNews(changes) && toldOf(changes) !== search.told) news.push({ search, changes })
  }
  return news
}

const paragraphsOf = (t: Translate, news: readonly News[]): string[] =>
  news.map(({ search, changes }) => t(said.mailLine, { name: search.name, news: newsInWords(t, changes) }))

/** Tells one person, once in a day, of what has changed in the searches they follow; nothing where nothing may be told. */
const alertOne = async ({ db, settings }: Parts, personId: string, day: string, now: Date): Promise<void> => {
  const viewer = await findViewer(db, personId)
  if (!mayUse(viewer, 'talent.search')) return
  const news = await newsOf(db, viewer, personId, day, { now, secret: settings.secret })
  const person = await db
    .selectFrom('people')
    .select(['email', 'language'])
    .where('id', '=', personId)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (news.length === 0 || !person) return
  const language: Language = person.language === 'fr' ? 'fr' : 'en'
  const t = translator(language)
  const stop = settings.publicUrl + to(language, 'searchAlertsStop', { token: stopTokenOf(settings.secret, personId) })
  const mail = await letter({
    key: `search alerts ${personId} ${day}`,
    to: person.email,
    language,
    subject: t(said.mailSubject),
    paragraphs: [t(said.mailLead), ...paragraphsOf(t, news)],
    action: { label: t(said.mailOpen), href: settings.publicUrl + to(language, 'savedSearches') },
    footer: [t(said.mailWhy), `${t(said.mailStop)} ${stop}`],
    headers: { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
  })
  await db.transaction().execute(async (tx) => {
    await postMail(tx, mail, now)
    // Who looked meanwhile begins anew: what a mail told is of the look before.
    for (const { search, changes } of news)
      await tx
        .updateTable('saved_searches')
        .set({ told: toldOf(changes), alerted_at: now })
        .where('id', '=', search.id)
        .where('seen_at', '=', search.seenAt)
        .execute()
  })
}

/** The jobs of the alerts: each morning one for each person who follows a search. */
export const alertTasks = (parts: Parts): Record<string, Task> => ({
  [task]: async () => {
    const day = dayOf(parts.clock())
    for (const person of await peopleToAlert(parts.db, isFirstOfWeek(day)))
      await enqueue(parts.db, taskForOne, { person, day }, { key: `search alerts ${person} ${day}` })
  },
  [taskForOne]: async (payload) => {
    const { person = '', day = '' } = payload as Record<string, string>
    await alertOne(parts, person, day, parts.clock())
  },
})

export const alertSchedules: readonly Schedule[] = [{ task, cron: '30 11 * * *' }]
