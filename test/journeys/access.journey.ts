import { expect, test } from '@playwright/test'
import { said as access } from '../../src/features/profiles/access/messages.ts'
import { said as card } from '../../src/features/profiles/card/messages.ts'
import {
  addExperience,
  changeProfile,
  claimSkill,
  findProfile,
  grantAccess,
  grantsOf,
  linkSkill,
  setVisibility,
} from '../../src/features/profiles/index.ts'
import { said as visibility } from '../../src/features/profiles/visibility/messages.ts'
import { findSkillByKey } from '../../src/features/skills/index.ts'
import { type NewRequest, submitRequest } from '../../src/features/talent-requests/index.ts'
import { said as searching } from '../../src/features/talent-search/messages.ts'
import { said as web } from '../../src/web/messages.ts'
import { makePerson } from '../cast.ts'
import { type Served, serve } from '../serve.ts'
import { openWalker } from './walk.ts'

const now = new Date()

const tell = ({ db }: Served, id: string) =>
  db.transaction().execute(async (tx) => {
    const [python, java] = [await findSkillByKey(tx, 'python'), await findSkillByKey(tx, 'java')]
    await changeProfile(tx, id, 'about', { headline: 'Keeps the lights on', phone: '613 555-0123' }, now)
    await changeProfile(tx, id, 'languages', { positionLanguages: ['fr', 'bilingual'] }, now)
    await changeProfile(tx, id, 'preferences', { regions: ['north'], arrangements: ['remote'] }, now)
    const work = {
      kind: 'work',
      language: 'en',
      title: 'Keeper',
      organization: 'Coast',
      startMonth: '2019-01',
    } as const
    const experienceId = await addExperience(tx, id, { ...work, isCurrent: true }, now)
    const evidence = 'Lit the lamp every night, and wrote down when it failed.'
    await linkSkill(tx, id, { experienceId, skillId: python?.id ?? 0, evidence, language: 'en' }, now)
    await claimSkill(tx, id, java?.id ?? 0, now)
    await setVisibility(tx, id, 'anonymous', now)
  })

const form: NewRequest = {
  positionTitle: 'Lighthouse',
  departmentNumber: null,
  classificationId: null,
  team: '',
  howMany: 1,
  languageRequirement: 'either',
  security: '',
  startMonth: '',
  reason: 'vacancy',
  details: '',
  filter: '',
}

const ways = [
  { language: 'en', script: true, width: 'wide' },
  { language: 'fr', script: false, width: 'narrow' },
] as const

for (const way of ways)
  test(`a person sees who opened their page and ends an access, in ${way.language}, ${way.width}`, async ({
    browser,
  }) => {
    const portal = await serve()
    const { db, people } = portal
    await tell(portal, people.talent)
    // Five in all: so few that the list holds every one of them.
    for (let other = 0; other < 4; other++) await tell(portal, (await makePerson(db, 'Other Person')).id)
    const { reference = '', name = '' } = (await findProfile(db, people.talent)) ?? {}
    const requestId = await submitRequest(db, { id: people.manager, language: 'en' }, form, 6, {
      now,
      origin: portal.origin,
    })

    // A manager opens the person's page from the search: no name.
    const manager = await openWalker(browser, portal.origin, way, way.width)
    await manager.signIn('manager@demo.example')
    await manager.go('search')
    await manager.follow(reference)
    await manager.look()
    await expect(manager.page.getByText('Lit the lamp every night').first()).toBeVisible()
    await expect(manager.page.getByText(manager.t(searching.openedNoted))).toBeVisible()
    await expect(manager.page.getByText(name)).toHaveCount(0)

    // The person opens more of it to the manager, who reads it with the line that says so.
    const expiresAt = new Date(now.getTime() + 86_400_000)
    const grant = { talentId: people.talent, viewerId: people.manager, requestId, expiresAt } as const
    const fields = ['name', 'contact', 'timeline'] as const
    await db.transaction().execute((tx) => grantAccess(tx, { ...grant, fields }, people.talent, now))
    await manager.go('searchPerson', { reference }, { request: requestId })
    await expect(manager.page.getByRole('heading', { level: 1, name })).toBeVisible()
    await expect(manager.page.locator('.watermark')).toHaveCount(2)
    await expect(manager.page.getByRole('heading', { name: manager.t(card.reach) })).toBeVisible()

    // The person sees both, compares with what a manager sees, and ends it.
    const talent = await openWalker(browser, portal.origin, way, way.width)
    await talent.signIn('talent@demo.example')
    await talent.go('profileVisibility')
    await talent.follow(talent.t(access.title))
    await talent.look()
    await expect(talent.page.getByRole('heading', { name: 'Morgan Lavoie' })).toBeVisible()
    await expect(talent.page.locator('tbody tr')).toHaveCount(2)
    expect(await grantsOf(db, people.talent, now)).toHaveLength(1)
    await talent.press(talent.t(access.withdraw))
    expect(await grantsOf(db, people.talent, now)).toEqual([])
    await expect(talent.page.getByText(talent.t(access.withdrawnBody))).toBeVisible()
    await expect(talent.page.getByText(talent.t(access.noGrants))).toBeVisible()
    await talent.look()
    await talent.go('profilePreview')
    await talent.follow(talent.t(visibility.previewPage))
    await talent.look()

    await manager.page.reload()
    await expect(manager.page.getByRole('heading', { name, level: 1 })).toHaveCount(0)
    await db.transaction().execute((tx) => setVisibility(tx, people.talent, 'hidden', now))
    await manager.page.reload()
    await expect(manager.page.getByRole('heading', { name: manager.t(web.notFoundTitle) })).toBeVisible()

    await Promise.all([talent, manager].map(({ close }) => close()))
    await portal.close()
  })
