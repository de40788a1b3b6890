import { type Handler, Hono } from 'hono'
import { type AddressName, addresses } from '../i18n/addresses.ts'
import { languages } from '../i18n/language.ts'
import type { Ctx, Env } from './context.ts'

type Answer = (c: Ctx) => Response | Promise<Response>

/** The routes of a slice: each page is declared once, by its name, and answers at both its addresses. */
export const slice = () => {
  const routes = new Hono<Env>()
  const both = (method: string) => (name: AddressName, answer: Answer) => {
    for (const language of languages)
      routes.on(method, `/${language}${addresses[name][language]}`, answer as Handler<Env>)
  }
  return { routes, get: both('GET'), post: both('POST'), put: both('PUT') }
}
