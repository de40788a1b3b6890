import { htmlProblems } from './html-validate.ts'

type Cookie = { name: string; value: string; path: string; host: string }

/** A page as a browser without script holds it. */
export type Visit = { status: number; url: URL; text: string; headers: Headers }

/** A browser without script, over real HTTP: keeps cookies, follows redirections, sends the forms of the page it is on. Every page it sees is checked by html-validate. */
export const openBrowser = (origin: string, headers: Record<string, string> = {}) => {
  let cookies: Cookie[] = []
  let at: Visit | undefined
  const trail: string[] = []

  const cookiesFor = (url: URL) =>
    cookies
      .filter(
        ({ host, path }) =>
          host === url.hostname &&
          (url.pathname === path || url.pathname.startsWith(path.endsWith('/') ? path : `${path}/`)),
      )
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ')

  const keep = (url: URL, lines: string[]) => {
    for (const line of lines) {
      const [pair = '', ...rest] = line.split(';').map((part) => part.trim())
      const attributes = new Map(
        rest.map((part) => [part.split('=')[0]?.toLowerCase() ?? '', part.slice(part.indexOf('=') + 1)]),
      )
      const name = pair.slice(0, pair.indexOf('='))
      const cookie = {
        name,
        value: pair.slice(name.length + 1),
        path: attributes.get('path') ?? '/',
        host: url.hostname,
      }
      cookies = cookies.filter((one) => one.name !== name || one.path !== cookie.path || one.host !== cookie.host)
      const isOver =
        attributes.get('max-age') === '0' || new Date(attributes.get('expires') ?? '2999-01-01') <= new Date()
      if (!isOver) cookies.push(cookie)
    }
  }

  const ask = async (url: URL, init: RequestInit = {}): Promise<Response> => {
    trail.push(`${init.method ?? 'GET'} ${url.pathname}`)
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { accept: 'text/html', ...headers, cookie: cookiesFor(url), ...init.headers },
    })
    keep(url, response.headers.getSetCookie())
    return response
  }

  const arrive = async (url: URL, init: RequestInit = {}): Promise<Visit> => {
    let response = await ask(url, init)
    let here = url
    for (let hops = 0; response.headers.has('location'); hops++) {
      if (hops > 20) throw new Error(`Redirected in circles: ${trail.slice(-6).join(', ')}`)
      here = new URL(response.headers.get('location') ?? '', here)
      response = await ask(here)
    }
    const text = await response.text()
    if (response.headers.get('content-type')?.startsWith('text/html')) {
      const problems = await htmlProblems(text)
      if (problems.length > 0) throw new Error(`${here.pathname} (${response.status}):\n${problems.join('\n')}`)
    }
    at = { status: response.status, url: here, text, headers: response.headers }
    return at
  }

  // The form of the page that holds a button or field with these words, as its hidden fields and its address.
  const formWith = (words: string) => {
    const forms = [...(at?.text ?? '').matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
    const form = forms.find(
      (one) =>
        one[2]
          ?.replaceAll(/<[^>]*>/g, ' ')
          .replaceAll(/\s+/g, ' ')
          .includes(words) || one[2]?.includes(`"${words}"`),
    )
    if (!form) throw new Error(`No form on ${at?.url.pathname} says « ${words} »`)
    const attribute = (source: string, name: string) =>
      (new RegExp(` ${name}="([^"]*)"`).exec(source)?.[1] ?? '').replaceAll('&amp;', '&')
    const hidden = [...(form[2] ?? '').matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
      attribute(input, 'name'),
      attribute(input, 'value'),
    ])
    return { action: attribute(form[1] ?? '', 'action'), fields: Object.fromEntries(hidden) as Record<string, string> }
  }

  return {
    trail,
    cookies: () => cookies,
    open: (path: string) => arrive(new URL(path, origin)),
    /** Asks without following where it leads. */
    peek: (path: string) => ask(new URL(path, origin)),
    /** Sends the form that says these words, with these fields filled in. */
    send: (words: string, fields: Record<string, string> = {}) => {
      const form = formWith(words)
      const body = new URLSearchParams({ ...form.fields, ...fields })
      return arrive(new URL(form.action, at?.url), { method: 'POST', body, headers: { origin } })
    },
  }
}
