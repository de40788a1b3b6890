import type { Hono } from 'hono'
import { to } from '../../../i18n/addresses.ts'
import { isUnderWay, latestLongWork } from '../../../platform/long-work.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { listRetentionRules, planRetention, type RetentionAct } from '../../../platform/retention.ts'
import type { Ability } from '../../../policy/policy.ts'
import { type Ctx, type Env, type Person, signedIn, wordIn } from '../../../web/context.ts'
import { formOf, type Problem, readForm, sayProblems, typed } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import { keepFresh } from '../../../web/fresh.ts'
import { slice } from '../../../web/slice.ts'
import { changePeriod, retentionKind, startRetention } from './actions.ts'
import { periodForm } from './forms.ts'
import { said } from './messages.ts'
import { retentionPage, rulePage, type Tunable } from './views.ts'

/** The pages that show what is kept and how long, what would go now, and let it go. */
export const retention = (acts: readonly RetentionAct[]): Hono<Env> => {
  const pages = slice()

  const administrator = (c: Ctx, ability: Ability): Person => {
    const person = signedIn(c)
    if (!c.var.may(ability)) throw new NotFound()
    return person
  }

  pages.get('retention', async (c) => {
    const { db, now } = c.var
    const person = administrator(c, 'retention.view')
    const work = await latestLongWork(db, person.id, retentionKind, now)
    const isRunning = work !== undefined && isUnderWay(work, now)
    const rules = await listRetentionRules(db)
    return c.html(
      retentionPage({
        frame: frameOf(c),
        rules,
        // While it goes on, the numbers move and nothing can be begun with them.
        plan: isRunning ? [] : await planRetention(db, acts, now, rules),
        work,
        isRunning,
        isFresh: isRunning && keepFresh(c),
        isChanged: c.req.query('done') === 'changed',
      }),
    )
  })

  pages.post('retention', async (c) => {
    const { db, now, language } = c.var
    const person = administrator(c, 'retention.apply')
    await startRetention(db, person.id, now)
    return c.redirect(to(language, 'retention'), 303)
  })

  const find = async (c: Ctx): Promise<Tunable> => {
    const key = wordIn(c, 'key')
    const rule = (await listRetentionRules(c.var.db)).find((one) => one.key === key)
    if (!rule?.period || rule.shortest === null || rule.longest === null) throw new NotFound()
    return { ...rule, period: rule.period, shortest: rule.shortest, longest: rule.longest }
  }

  pages.get('retentionRule', async (c) => {
    administrator(c, 'retention.change')
    const rule = await find(c)
    const { amount } = rule.period
    return c.html(rulePage({ frame: frameOf(c), rule, amount: String(amount), seen: String(amount), problems: [] }))
  })

  pages.post('retentionRule', async (c) => {
    const { db, now, language, t } = c.var
    const person = administrator(c, 'retention.change')
    const rule = await find(c)
    const { shortest, longest, period } = rule
    const sent = await formOf(c)
    const form = readForm(periodForm(shortest, longest), sent)
    if (!form.data) {
      const problems = form.problems.map((one): Problem => ({ ...one, values: { shortest, longest } }))
      const shown = {
        amount: typed(sent, 'amount'),
        seen: typed(sent, 'seen'),
        problems: sayProblems(t, said, problems),
      }
      return c.html(rulePage({ frame: frameOf(c), rule, ...shown }), 422)
    }
    const { amount, seen } = form.data
    const from = { ...period, amount: seen }
    await changePeriod(db, { key: rule.key, from, amount, personId: person.id, now })
    return c.redirect(to(language, 'retention', {}, { done: 'changed' }), 303)
  })

  return pages.routes
}
