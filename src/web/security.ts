import { createMiddleware } from 'hono/factory'
import { secureHeaders } from 'hono/secure-headers'
import type { Env } from './context.ts'

/** Headers of every answer: nothing inline, nothing from elsewhere, framed by nobody, and no form leads away, not even by a redirection. */
export const headers = (publicUrl: string) => {
  const secure = publicUrl.startsWith('https:')
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      manifestSrc: ["'self'"],
    },
    strictTransportSecurity: secure ? 'max-age=31536000; includeSubDomains' : false,
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  })
}

/** Leads a demonstration opened under another name of this machine (127.0.0.1) to the one its sign-in knows. */
export const oneHost = createMiddleware<Env>(async (c, next) => {
  const { demonstration, publicUrl } = c.var.settings
  const asked = new URL(c.req.url)
  const ours = new URL(publicUrl)
  if (demonstration && c.req.method === 'GET' && asked.host !== ours.host && /^\/(en|fr)?(\/|$)/.test(asked.pathname))
    return c.redirect(publicUrl + asked.pathname + asked.search)
  await next()
})
