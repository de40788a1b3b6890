import { to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { type Ctx, ownerFor } from '../../../web/context.ts'
import { formOf, type Problem, readForm, sayProblems, typed } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import { slice } from '../../../web/slice.ts'
import { listSkillRows } from '../skills/queries.ts'
import { rowsByName } from '../skills/rows.ts'
import { moveInShowcase, putInShowcase, takeFromShowcase } from './actions.ts'
import { listForm } from './forms.ts'
import { said } from './messages.ts'
import { listShowcase } from './queries.ts'
import { showcaseLists } from './rules.ts'
import { addField, type Done, showcasePage } from './views/showcase.ts'

export const showcase = slice()

const shown = async (c: Ctx, personId: string, problems: readonly Problem[] = []) => {
  const { db, t, language } = c.var
  const [lists, rows] = await Promise.all([listShowcase(db, personId), listSkillRows(db, personId)])
  const did = (['added', 'up', 'down', 'off'] as const).find((one) => one === c.req.query('did'))
  const list = showcaseLists.find((one) => one === c.req.query('list'))
  const skill = rows.find(({ key }) => key === c.req.query('skill'))
  const done: Done | undefined = did && list && skill && problems.length === 0 ? { did, list, skill } : undefined
  return showcasePage({
    frame: frameOf(c),
    showcase: lists,
    skills: rowsByName(rows, language),
    problems: sayProblems(t, said, problems),
    done,
  })
}

showcase.get('profileShowcase', async (c: Ctx) => {
  const person = ownerFor(c, 'profile.view')
  return c.html(await shown(c, person.id))
})

showcase.post('profileShowcase', async (c: Ctx) => {
  const { db, now, language } = c.var
  const person = ownerFor(c, 'showcase.change')
  const sent = await formOf(c)
  const { data } = readForm(listForm, sent)
  if (!data) throw new NotFound()
  const { list, category } = data
  const way = (['up', 'down', 'off'] as const).find((one) => typed(sent, one) !== '')
  const field = addField(list, category)
  const key = typed(sent, way ?? field)
  const skill = (await listSkillRows(db, person.id)).find((row) => row.key === key && row.category === category)
  const refuse = async (says: string) => c.html(await shown(c, person.id, [{ field, says }]), 422)
  if (!skill && way) throw new NotFound()
  if (!skill) return refuse('chooseMissing')

  const listed = { personId: person.id, list, skill }
  if (way === undefined && !(await putInShowcase(db, listed, now))) return refuse('full')
  if (way === 'off') await takeFromShowcase(db, listed, now)
  if (way === 'up' || way === 'down') await moveInShowcase(db, listed, way === 'up' ? -1 : 1, now)
  const where = to(language, 'profileShowcase', {}, { list, skill: key, did: way ?? 'added' })
  // A moved skill keeps the focus on its button; otherwise the list is where one was.
  return c.redirect(way === 'up' || way === 'down' ? where : `${where}#${list}-${category}`, 303)
})
