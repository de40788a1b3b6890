import { Hono } from 'hono'
import type { Env } from '../../web/context.ts'
import { routes as details } from './details/routes.ts'
import { routes as sessions } from './sessions/routes.ts'
import { routes as signIn } from './sign-in/routes.ts'
import { routes as workEmail } from './work-email/routes.ts'

export const accounts = { routes: new Hono<Env>() }
for (const journey of [signIn, details, sessions, workEmail]) accounts.routes.route('/', journey)
