import { NotFound } from '../../platform/refusals.ts'
import { wordIn } from '../../web/context.ts'
import { frameOf } from '../../web/frame.ts'
import { openPage } from '../../web/open-page.ts'
import { slice } from '../../web/slice.ts'
import { findSkillPage, listFamilies, matchSkills, skillsNearlyNamed } from './queries.ts'
import { categories } from './skill.ts'
import { cataloguePage } from './views/catalogue.ts'
import { skillPage } from './views/skill-page.ts'

export const skills = slice()

const mostFound = 500

skills.get('skills', async (c) => {
  openPage(c)
  const { db, language } = c.var
  const words = (c.req.query('text') ?? '').trim().slice(0, 200)
  const category = categories.find((one) => one === c.req.query('category'))
  const everywhere = await matchSkills(db, language, words, mostFound)
  const matches = category ? everywhere.filter((match) => match.category === category) : everywhere
  return c.html(
    cataloguePage({
      frame: frameOf(c),
      words,
      category,
      matches,
      elsewhere: everywhere.length - matches.length,
      nearly: words !== '' && everywhere.length === 0 ? await skillsNearlyNamed(db, words, 3) : [],
      families: matches.length > 0 ? [] : await listFamilies(db, language, words === '' ? category : undefined),
    }),
  )
})

skills.get('skill', async (c) => {
  openPage(c)
  const found = await findSkillPage(c.var.db, wordIn(c, 'key'))
  if (!found) throw new NotFound()
  return c.html(skillPage({ frame: frameOf(c), ...found }))
})
