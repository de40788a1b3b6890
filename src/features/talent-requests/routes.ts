import { Hono } from 'hono'
import type { Env } from '../../web/context.ts'
import { asking } from './asking/routes.ts'
import { officeWork } from './office/routes.ts'
import { presented } from './referring/manager-routes.ts'
import { referring } from './referring/office-routes.ts'
import { ownReferrals } from './referring/own-routes.ts'

/** All sides of a request: the manager who asks, the Office that answers, the people it presents. */
export const talentRequests = {
  routes: new Hono<Env>()
    .route('/', asking.routes)
    .route('/', officeWork.routes)
    .route('/', referring.routes)
    .route('/', presented.routes)
    .route('/', ownReferrals.routes),
}
