import { Hono } from 'hono'
import type { Env } from '../../web/context.ts'
import { asking } from './asking/routes.ts'
import { officeWork } from './office/routes.ts'

/** Both sides of a request: the manager who asks, the Office that answers. */
export const talentRequests = { routes: new Hono<Env>().route('/', asking.routes).route('/', officeWork.routes) }
