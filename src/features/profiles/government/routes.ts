import { ownerFor } from '../../../web/context.ts'
import { frameOf } from '../../../web/frame.ts'
import { slice } from '../../../web/slice.ts'
import { listTimeline } from '../queries.ts'
import { governmentWorkOf } from '../rules.ts'
import { findDepartments } from './queries.ts'
import { governmentPage } from './view.ts'

export const government = slice()

government.get('profileGovernment', async (c) => {
  const person = ownerFor(c, 'profile.view')
  const work = governmentWorkOf(await listTimeline(c.var.db, person.id))
  const departments = await findDepartments(
    c.var.db,
    work.flatMap(({ departmentNumber }) => departmentNumber ?? []),
  )
  return c.html(governmentPage({ frame: frameOf(c), work, departments }))
})
