import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page } from '@playwright/test'
import { said as provider } from '../../src/features/accounts/demonstration/messages.ts'
import { type AddressName, to } from '../../src/i18n/addresses.ts'
import type { Language } from '../../src/i18n/language.ts'
import { type Sentence, translator, type Values } from '../../src/i18n/sentences.ts'
import { ui } from '../../src/web/ui/messages.ts'

type Way = { language: Language; script: boolean }

/** Every way that what most people come for is walked: in each language, with script and without. */
export const everyWay: readonly Way[] = [
  { language: 'en', script: true },
  { language: 'fr', script: true },
  { language: 'en', script: false },
  { language: 'fr', script: false },
]

const widths = { wide: { width: 1280, height: 900 }, narrow: { width: 320, height: 720 } }

/** Whether pages are looked at this way: each is seen once in each language, once with script and once without, and other ways only walk. */
export const isLookedAt = ({ language, script }: Way): boolean => script === (language === 'en')

/** The ways a journey is walked: each language and each way of browsing once. */
export const ways = everyWay.filter(isLookedAt)

// axe runs its own script in the page, which a page without script cannot; such pages are the same markup, checked with script in another window.
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

// The pages of signing in are the same for everyone: each way looks at them once.
const signInsSeen = new Set<string>()

/** Someone at a browser: goes to pages by name, presses and fills what is said on them, and finds every page it looks at free of axe’s complaints and as wide as its window. */
export const openWalker = async (
  browser: Browser,
  origin: string,
  { language, script }: { language: Language; script: boolean },
  width: keyof typeof widths = 'wide',
  isLooking = true,
) => {
  const context = await browser.newContext({
    baseURL: origin,
    javaScriptEnabled: script,
    locale: `${language}-CA`,
    viewport: widths[width],
  })
  const page = await context.newPage()
  const checker = script ? undefined : await (await browser.newContext({ viewport: widths[width] })).newPage()
  await checker?.goto(`${origin}/robots.txt`)
  const t = (sentence: Sentence, values?: Values) => translator(language)(sentence, values)

  const look = async (): Promise<void> => {
    if (!isLooking) return
    const seen: Page = checker ?? page
    await checker?.setContent((await page.content()).replaceAll(/<script[^>]*><\/script>/g, ''), { waitUntil: 'load' })
    // Without frames there is nothing to merge, and the one pass of the legacy mode takes half the time.
    const { violations } = await new AxeBuilder({ page: seen }).withTags(rules).setLegacyMode(true).analyze()
    expect(
      violations.map(
        ({ id, nodes }) => `${page.url()} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      ),
    ).toEqual([])
    const overflow = await seen.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow, `${page.url()} is wider than its window`).toBeLessThanOrEqual(0)
  }

  return {
    page,
    language,
    t,
    look,
    go: async (name: AddressName, parts: object = {}, query: Record<string, string | string[]> = {}) => {
      await page.goto(to(language, name, parts, query))
      await look()
    },
    press: async (label: string) => {
      // With script a form leaves once its draft has every word of it: the page after it is waited for.
      const next = page.waitForEvent('framenavigated', (frame) => frame === page.mainFrame())
      await page.getByRole('button', { name: label, exact: false }).first().click()
      await next
      await page.waitForLoadState()
    },
    follow: async (label: string) => {
      await page.getByRole('link', { name: label, exact: false }).first().click()
      await page.waitForLoadState()
    },
    signIn: async (email: string) => {
      const way = `${language} ${script} ${width}`
      const lookOnce = async () => {
        if (!signInsSeen.has(way)) await look()
      }
      await page.goto(to(language, 'signIn'))
      await lookOnce()
      await page
        .locator('main')
        .getByRole('button', { name: t(ui.signIn) })
        .click()
      await page.locator('input[name="email"]').waitFor()
      await lookOnce()
      await page.locator('input[name="email"]').fill(email)
      await page.getByRole('button', { name: t(provider.otherButton) }).click()
      await page.waitForURL(new RegExp(`/${language}(/|$)`))
      await lookOnce()
      if (isLooking) signInsSeen.add(way)
    },
    close: async () => {
      await context.close()
      await checker?.context().close()
    },
  }
}
