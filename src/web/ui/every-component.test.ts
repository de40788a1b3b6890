import assert from 'node:assert/strict'
import { test } from 'node:test'
import { htmlProblems } from '../../../test/html-validate.ts'
import { to } from '../../i18n/addresses.ts'
import { type Language, languages } from '../../i18n/language.ts'
import { translator } from '../../i18n/sentences.ts'
import type { Viewer } from '../../policy/viewer.ts'
import type { Frame } from '../frame.ts'
import { type Html, html } from '../html.ts'
import { button, buttonRow, linkButton, postButton } from './buttons.ts'
import { document } from './document.ts'
import { errorSummary } from './error-summary.ts'
import { checkbox, checkboxes, monthField, radios, select, textArea, textField } from './fields.ts'
import { form } from './form.ts'
import { page } from './layout.ts'
import { safeLink } from './links.ts'
import { progress } from './progress.ts'
import { pagination, table } from './table.ts'
import { card, chips, definitionList, details, grid, heading, mark, notice, quote, steps, tag, time } from './text.ts'

const signedInManager: Viewer = {
  id: 'p1',
  grants: [
    { role: 'manager', officeId: null },
    { role: 'recruiter', officeId: 'o1' },
  ],
}

const frameIn = (language: Language): Frame => ({
  language,
  t: translator(language),
  path: to(language, 'profile'),
  search: '',
  person: { id: 'p1', name: 'Noor <Tremblay>', email: 'noor@example.ca', language },
  viewer: signedInManager,
  demonstration: true,
  csrfToken: 'token"',
  now: new Date('2027-05-04T18:03:00Z'),
  origin: 'https://talent.example.ca',
})

const fields = ({ t, language }: Frame) => {
  const options = [
    { value: 'a', label: 'A', hint: 'About A' },
    { value: 'b', label: 'B & "C"' },
  ]
  return html`
    ${textField({ t, name: 'name', label: 'Name', hint: 'As you use it', error: 'Enter a name', value: '"><script>', required: true, autocomplete: 'name' })}
    ${textArea({ t, name: 'story', label: 'Story', value: '\n</textarea>', required: false, lang: 'fr' })}
    ${select({ t, name: 'region', label: 'Region', options, value: 'b', blank: '' })}
    ${radios({ t, legend: 'Work', name: 'work', options, value: 'a', hint: 'Where', required: true })}
    ${checkboxes({ t, legend: 'Groups', name: 'groups', options, values: ['b'], error: 'Choose one', inline: true })}
    ${checkbox({ t, name: 'agree', label: 'I agree', checked: true, hint: 'You may change this later' })}
    ${monthField({ t, language, legend: 'Started', name: 'started', value: '2024-03', required: true })}`
}

const everything = (frame: Frame): Html => {
  const { t } = frame
  return html`
    ${errorSummary({
      t,
      problems: [
        { field: 'name', message: 'Enter a name' },
        { field: '', message: 'The campaign has closed' },
      ],
    })}
    ${heading('Every <component>', 'What it is for')}
    ${steps({ t, current: 2, labels: ['One', 'Two', 'Three'] })}
    ${notice({ kind: 'warning', title: 'Look', body: html`<p>Here</p>` })}
    ${form({ frame, action: to(frame.language, 'profileAbout'), body: [fields(frame), buttonRow(button({ label: 'Save' }), linkButton({ label: 'Cancel', href: '/en', kind: 'secondary' }))], draft: 'about', version: 3, savedAt: frame.now })}
    ${postButton({ frame, action: '/en/x', label: 'Remove', about: 'the experience', kind: 'danger', fields: { id: '1' } })}
    ${grid([card({ title: 'Card', href: '/en', body: tag('Open', 'green'), footer: 'Footer' }), card({ title: 'Other', level: 3 })], 2)}
    ${chips(['Terraform', 'Accessibility'])}${details('More', html`<p>About it</p>`)}
    ${definitionList([{ term: 'Name', description: 'Noor', action: safeLink('https://example.ca') }])}
    ${table({ caption: 'Campaigns', columns: [{ label: 'Campaign' }, { label: 'People', numeric: true }], rows: [['IT-03', 0]] })}
    ${pagination({ t, page: 4, pages: 9, href: (one) => `?page=${one}` })}
    ${progress({ frame, label: 'Making a copy', done: 3, total: 12, isFresh: true })}
    ${mark(t, 'evidenced')}${mark(t, 'claimed')}${mark(t, 'unknown')}
    ${quote({ text: 'Moved 40 services', source: 'Work', lang: 'en' })}
    ${time({ at: frame.now, text: '4 May 2027' })}`
}

for (const language of languages) {
  test(`a page made of every component is sound HTML in ${language}`, async () => {
    const frame = frameIn(language)
    const markup = await page({
      frame,
      title: 'Every component',
      main: everything(frame),
      aside: html`<h2>Aside</h2>`,
      crumbs: [{ label: 'Profile', href: '/en/profile' }, { label: 'All' }],
      problems: true,
      modified: frame.now,
    })
    assert.deepEqual(await htmlProblems(String(markup)), [])
  })
}

for (const language of languages)
  test(`a document that leaves the portal is sound HTML in ${language}, and needs nothing from elsewhere`, async () => {
    const markup = String(await document({ language, title: 'A copy', main: html`<h1>A copy</h1><p>${'<b>'}</p>` }))
    assert.deepEqual(await htmlProblems(markup), [])
    assert.doesNotMatch(markup, /<script|<link|src=|url\(|https?:/)
  })

test('work that has not begun shows a bar without a value, and the page can be kept still', async () => {
  const frame = frameIn('fr')
  const waiting = String(await progress({ frame, label: 'Copie', done: 0, total: 0, isFresh: false }))
  assert.match(waiting, /<progress[^>]* max="1"><\/progress>/)
  assert.match(waiting, /attend son tour/)
  assert.match(String(await progress({ frame, label: 'Copie', done: 1, total: 2, isFresh: true })), /\?still=yes/)
})

test('nothing a person supplies becomes markup', async () => {
  const markup = String(await everything(frameIn('en')))
  assert.ok(!markup.includes('<script>'))
  assert.ok(markup.includes('value="&quot;&gt;&lt;script&gt;"'))
  assert.ok(markup.includes('\n\n&lt;/textarea&gt;</textarea>'))
})
