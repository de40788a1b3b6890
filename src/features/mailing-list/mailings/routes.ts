import { to } from '../../../i18n/addresses.ts'
import { officeTimeZone } from '../../../i18n/dates.ts'
import { Conflict, NotFound } from '../../../platform/refusals.ts'
import { type Ability, mayUse } from '../../../policy/policy.ts'
import { type Ctx, idIn, pageIn, signedIn } from '../../../web/context.ts'
import { formOf, type Problem, readForm, sayProblems, typed } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import type { Html } from '../../../web/html.ts'
import { changedElsewhere, formAsSaved, keepSent, type OpenForm, openForm } from '../../../web/kept-typing.ts'
import { readMoment } from '../../../web/moment.ts'
import { slice } from '../../../web/slice.ts'
import { stampOf } from '../../../web/stamp.ts'
import { notice } from '../../../web/ui/text.ts'
import {
  draftMailing,
  draftOfMailing,
  draftOfRelease,
  moveMailing,
  releaseMailing,
  removeMailing,
  savedMailing,
  saveMailing,
  tryMailing,
} from './actions.ts'
import { mailingForm } from './forms.ts'
import { isPossible } from './lifecycle.ts'
import { said } from './messages.ts'
import { countReached, countRecipients, findListOffice, findMailing, listMailings, type Mailing } from './queries.ts'
import { whatBlocksRelease } from './rules.ts'
import { leavingPage, releasePage } from './views/leaving.ts'
import { askingPage, listPage, writingPage } from './views/pages.ts'

export const mailings = slice()

// The list is kept by one office; whoever works in another finds no mailings.
const enter = async (c: Ctx, ability: 'mailing.view' | 'mailing.write'): Promise<{ officeId: string }> => {
  signedIn(c)
  const facts = { officeId: (await findListOffice(c.var.db)).id }
  if (!c.var.may(ability, facts)) throw new NotFound()
  return facts
}

const find = async (c: Ctx, ability: Ability): Promise<Mailing> => {
  signedIn(c)
  const mailing = await findMailing(c.var.db, idIn(c))
  if (!mailing || !c.var.may(ability, mailing)) throw new NotFound()
  return mailing
}

const done = { saved: said.saved, released: said.released, removed: said.removed, moved: said.moved } as const

const doneNotice = (c: Ctx) => {
  const key = c.req.query('done')
  if (key === 'tried') return notice({ kind: 'success', title: c.var.t(said.tried, { email: signedIn(c).email }) })
  return key !== undefined && Object.hasOwn(done, key)
    ? notice({ kind: 'success', title: c.var.t(done[key as keyof typeof done]) })
    : null
}

mailings.get('officeMailings', async (c) => {
  const facts = await enter(c, 'mailing.view')
  const page = pageIn(c)
  return c.html(
    listPage({
      frame: frameOf(c),
      ...(await listMailings(c.var.db, facts.officeId, page)),
      page,
      mayWrite: mayUse(c.var.viewer, 'mailing.write', facts),
      done: doneNotice(c),
    }),
  )
})

mailings.post('officeMailings', async (c) => {
  const { db, now, language } = c.var
  await enter(c, 'mailing.write')
  const by = signedIn(c).id
  const id = await db.transaction().execute((tx) => draftMailing(tx, { topic: 'portal-news' }, { by, now }))
  return c.redirect(to(language, 'officeMailing', { id }), 303)
})

const draftPageOf = async (
  c: Ctx,
  mailing: Mailing,
  open: OpenForm,
  problems: readonly Problem[] = [],
): Promise<Html> =>
  writingPage({
    frame: frameOf(c),
    mailing,
    open,
    problems: sayProblems(c.var.t, said, problems),
    reached: await countReached(c.var.db, mailing.topic),
    office: await findListOffice(c.var.db),
    mayRelease: mayUse(c.var.viewer, 'mailing.release', mailing),
    done: doneNotice(c),
  })

mailings.get('officeMailing', async (c) => {
  const { db, now, viewer } = c.var
  const mailing = await find(c, 'mailing.view')
  if (mailing.status === 'draft' && mayUse(viewer, 'mailing.write', mailing)) {
    const saved = savedMailing(mailing)
    const open =
      c.req.query('draft') === 'no'
        ? formAsSaved(saved)
        : await openForm(db, signedIn(c).id, draftOfMailing(mailing.id), saved)
    return c.html(await draftPageOf(c, mailing, open))
  }
  return c.html(
    leavingPage({
      frame: frameOf(c),
      mailing,
      counts: await countRecipients(db, mailing.id),
      office: await findListOffice(db),
      mayMove: mayUse(viewer, 'mailing.release', mailing),
      now,
      done: doneNotice(c),
    }),
  )
})

mailings.post('officeMailing', async (c) => {
  const { db, now, settings } = c.var
  const mailing = await find(c, 'mailing.write')
  const { id: by } = signedIn(c)
  const sent = await formOf(c)
  const draft = draftOfMailing(mailing.id)
  const read = readForm(mailingForm(settings.publicUrl), sent)
  if (!read.data)
    return c.html(await draftPageOf(c, mailing, await keepSent(db, by, draft, sent, now), read.problems), 422)
  const savedNow = await saveMailing(db, mailing.id, read.data, { by, seen: typed(sent, 'seen'), now })
  if (savedNow) {
    const open = await keepSent(db, by, draft, sent, now, stampOf(savedNow))
    return c.html(await draftPageOf(c, mailing, open, changedElsewhere(sent, savedNow)), 409)
  }
  return c.redirect(to(c.var.language, 'officeMailing', mailing, { done: 'saved' }), 303)
})

mailings.post('officeMailingTrial', async (c) => {
  const { db, now, language, settings } = c.var
  const mailing = await find(c, 'mailing.write')
  const person = signedIn(c)
  await tryMailing(db, mailing, person, { by: person.id, now, origin: settings.publicUrl })
  return c.redirect(to(language, 'officeMailing', mailing, { done: 'tried' }), 303)
})

const releasePageOf = async (
  c: Ctx,
  mailing: Mailing,
  given: { open?: OpenForm; problems?: readonly Problem[] } = {},
) =>
  releasePage({
    frame: frameOf(c),
    mailing,
    blocks: sayProblems(c.var.t, said, whatBlocksRelease(mailing)),
    open: given.open ?? (await openForm(c.var.db, signedIn(c).id, draftOfRelease(mailing.id), {})),
    problems: sayProblems(c.var.t, said, given.problems ?? []),
    reached: await countReached(c.var.db, mailing.topic),
    office: await findListOffice(c.var.db),
    seen: stampOf(savedMailing(mailing)),
  })

mailings.get('officeMailingRelease', async (c) => {
  const mailing = await find(c, 'mailing.release')
  if (!isPossible('release', mailing.status)) return c.redirect(to(c.var.language, 'officeMailing', mailing))
  return c.html(await releasePageOf(c, mailing))
})

mailings.post('officeMailingRelease', async (c) => {
  const { db, now, language } = c.var
  const mailing = await find(c, 'mailing.release')
  const { id: by } = signedIn(c)
  const sent = await formOf(c)
  const read = readMoment(sent, 'leaves', officeTimeZone)
  const refuse = async (status: 409 | 422, problem: Problem) =>
    c.html(
      await releasePageOf(c, mailing, {
        open: await keepSent(db, by, draftOfRelease(mailing.id), sent, now),
        problems: [problem],
      }),
      status,
    )
  if ('problem' in read) return refuse(422, read.problem)
  if (read.at && read.at <= now) return refuse(422, { field: 'leaves', says: 'inThePast' })
  const seen = typed(sent, '_seen')
  if (isPossible('release', mailing.status) && seen !== stampOf(savedMailing(mailing)))
    return refuse(409, { field: '', says: 'changedMeanwhile' })
  const release = { sendAt: read.at ?? now, seen, by, now }
  const [problem] = await releaseMailing(db, mailing.id, release)
  if (problem) return refuse(422, { field: '', says: problem.says })
  return c.redirect(to(language, 'officeMailing', mailing, { done: 'released' }), 303)
})

mailings.post('officeMailingMove', async (c) => {
  const mailing = await find(c, 'mailing.release')
  const asked = typed(await formOf(c), 'act')
  const act = (['take-back', 'pause', 'resume'] as const).find((one) => one === asked)
  if (!act) throw new Conflict()
  await moveMailing(c.var.db, mailing.id, act, { by: signedIn(c).id, now: c.var.now })
  return c.redirect(to(c.var.language, 'officeMailing', mailing, { done: 'moved' }), 303)
})

// A draft is removed by whoever writes it; what is leaving is stopped by whoever releases.
const findEnding = async (c: Ctx) => {
  const mailing = await find(c, 'mailing.write')
  const isDraft = mailing.status === 'draft'
  if (!isDraft && !c.var.may('mailing.release', mailing)) throw new NotFound()
  if (!isDraft && !isPossible('cancel', mailing.status)) throw new Conflict()
  return { mailing, isDraft }
}

mailings.get('officeMailingEnd', async (c) => {
  const { mailing, isDraft } = await findEnding(c)
  return c.html(askingPage({ frame: frameOf(c), mailing, isDraft }))
})

mailings.post('officeMailingEnd', async (c) => {
  const { db, now, language } = c.var
  const { mailing, isDraft } = await findEnding(c)
  const by = signedIn(c).id
  if (isDraft) {
    await removeMailing(db, mailing.id, { by, now })
    return c.redirect(to(language, 'officeMailings', {}, { done: 'removed' }), 303)
  }
  await moveMailing(db, mailing.id, 'cancel', { by, now })
  return c.redirect(to(language, 'officeMailing', mailing, { done: 'moved' }), 303)
})

// What a form of this page was sent to, opened as an address, is the page itself.
for (const name of ['officeMailingTrial', 'officeMailingMove'] as const)
  mailings.get(name, async (c) => c.redirect(to(c.var.language, 'officeMailing', await find(c, 'mailing.view'))))
