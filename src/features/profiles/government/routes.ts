import { NotFound } from '../../../platform/refusals.ts'
import { signedIn } from '../../../web/context.ts'
import { frameOf } from '../../../web/frame.ts'
import { slice } from '../../../web/slice.ts'
import { listExperiences } from '../queries.ts'
import { governmentWorkOf } from '../rules.ts'
import { findDepartments } from './queries.ts'
import { governmentPage } from './view.ts'

export const government = slice()

government.get('profileGovernment', async (c) => {
  const person = signedIn(c)
  if (!c.var.may('profile.view', { ownerId: person.id })) throw new NotFound()
  const work = governmentWorkOf(await listExperiences(c.var.db, person.id))
  const departments = await findDepartments(
    c.var.db,
    work.flatMap(({ departmentNumber }) => departmentNumber ?? []),
  )
  return c.html(governmentPage({ frame: frameOf(c), work, departments }))
})
