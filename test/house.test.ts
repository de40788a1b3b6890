import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { test } from 'node:test'

const src = join(import.meta.dirname, '../src')

const mayOpen: Record<string, string[]> = {
  platform: [],
  i18n: [],
  policy: [],
  web: ['platform', 'i18n', 'policy'],
  features: ['platform', 'i18n', 'policy', 'web'],
  enhance: [],
}

const slices = [
  'accounts',
  'offices',
  'skills',
  'mailing-list',
  'notices',
  'profiles',
  'campaigns',
  'applications',
  'assessment',
  'talent-search',
  'talent-requests',
  'overview',
  'feedback',
  'public-site',
  'admin',
  'public-api',
]

const owners: Record<string, string> = {
  people: 'features/accounts',
  role_grants: 'features/accounts',
  sessions: 'features/accounts',
  sign_in_attempts: 'features/accounts',
  work_email_codes: 'features/accounts',
  accepted_mail_domains: 'features/admin',
  retention_rules: 'features/admin',
  events: 'platform',
  event_seals: 'platform',
  event_seal_mark: 'platform',
  mails: 'platform',
  long_works: 'platform',
  migrations: 'platform',
  departments: 'features/offices',
  offices: 'features/offices',
  classifications: 'features/offices',
  work_streams: 'features/offices',
  skills: 'features/skills',
  skill_families: 'features/skills',
  skill_family_members: 'features/skills',
  profiles: 'features/profiles',
  experiences: 'features/profiles',
  person_skills: 'features/profiles',
  experience_skills: 'features/profiles',
  accommodation_cards: 'features/profiles',
  showcase_skills: 'features/profiles',
  dismissed_suggestions: 'features/profiles',
  profile_imports: 'features/profiles',
  profile_grants: 'features/profiles',
  profile_openings: 'features/profiles',
  self_declarations: 'features/profiles',
  inactivity_warnings: 'features/profiles',
  kept_records: 'features/profiles',
  erasures: 'features/profiles',
  search_terms: 'features/talent-search',
  search_document: 'features/talent-search',
  saved_searches: 'features/talent-search',
  search_changes: 'features/talent-search',
  search_free_ordinals: 'features/talent-search',
  subscribers: 'features/mailing-list',
  consents: 'features/mailing-list',
  suppressed_addresses: 'features/mailing-list',
  campaigns: 'features/campaigns',
  campaign_skills: 'features/campaigns',
  campaign_questions: 'features/campaigns',
  campaign_comments: 'features/campaigns',
  campaign_changes: 'features/campaigns',
  assessment_steps: 'features/campaigns',
  assessment_step_skills: 'features/campaigns',
  applications: 'features/applications',
  application_experiences: 'features/applications',
  application_skills: 'features/applications',
  application_answers: 'features/applications',
  application_notes: 'features/applications',
  application_bookmarks: 'features/applications',
  application_openings: 'features/applications',
  step_settings: 'features/assessment',
  sittings: 'features/assessment',
  assessment_results: 'features/assessment',
  assessments: 'features/assessment',
  decisions: 'features/assessment',
  qualifications: 'features/assessment',
  signing_keys: 'features/assessment',
  bulk_actions: 'features/assessment',
  bulk_action_people: 'features/assessment',
  consideration_rules: 'features/assessment',
  interview_invitations: 'features/assessment',
  talent_requests: 'features/talent-requests',
  talent_request_messages: 'features/talent-requests',
  referrals: 'features/talent-requests',
  placements: 'features/talent-requests',
  drafts: 'web',
}

const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => relative(src, join(entry.parentPath, entry.name)))
const shipped = files.filter((file) => !file.endsWith('.test.ts'))
const textOf = (file: string) => readFileSync(join(src, file), 'utf8')

const importsOf = (file: string) =>
  [...textOf(file).matchAll(/(?:from|import) '(\.{1,2}\/[^']+)'|import\('(\.{1,2}\/[^']+)'\)/g)]
    .map((match) => relative(src, join(dirname(join(src, file)), match[1] ?? match[2] ?? '')))
    .filter((target) => !target.startsWith('..'))

const isAllowed = (from: string, to: string) => {
  const [room = '', slice = ''] = from.split('/')
  const [toRoom = '', toSlice = '', toFile = ''] = to.split('/')
  if (!from.includes('/')) return true
  if (!to.includes('/')) return false
  if (room !== toRoom) return mayOpen[room]?.includes(toRoom) ?? false
  if (room !== 'features' || slice === toSlice) return true
  return toFile === 'index.ts' && slices.indexOf(toSlice) < slices.indexOf(slice)
}

test('imports flow one way: rooms below know nothing of those above, slices open doors to their left only', () => {
  const wrong = shipped.flatMap((file) =>
    importsOf(file)
      .filter((target) => !isAllowed(file, target))
      .map((target) => `${file} opens ${target}`),
  )
  assert.deepEqual(wrong, [])
})

test('every slice stands in the declared order', () => {
  const found = readdirSync(join(src, 'features'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
  assert.deepEqual(
    found.filter((slice) => !slices.includes(slice)),
    [],
  )
})

test('every slice has its README and its door', () => {
  const found = readdirSync(join(src, 'features'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const lacking = found.flatMap(({ name }) => {
    const inside = readdirSync(join(src, 'features', name))
    return ['README.md', 'index.ts']
      .filter((needed) => !inside.includes(needed))
      .map((needed) => `${name} lacks ${needed}`)
  })
  assert.deepEqual(lacking, [])
})

test('a table is written by its owner only', () => {
  const writes =
    /(?:insertInto|updateTable|deleteFrom|mergeInto)\(\s*'(\w+)'|(?:insert into|update|delete from)\s+(\w+)\s+(?:\(|set|where|using|select|values)/g
  const wrong = shipped.flatMap((file) =>
    [...textOf(file).matchAll(writes)].flatMap((match) => {
      const table = match[1] ?? match[2] ?? ''
      const owner = owners[table]
      return owner === undefined
        ? [`${file} writes ${table}, which nobody owns`]
        : file.startsWith(`${owner}/`)
          ? []
          : [`${file} writes ${table} of ${owner}`]
    }),
  )
  assert.deepEqual(wrong, [])
})

test('rules and lifecycles import types only', () => {
  const wrong = shipped
    .filter((file) => /(^|\/)(rules|lifecycle)\.ts$/.test(file) && file.startsWith('features/'))
    .filter((file) => /^import (?!type )/m.test(textOf(file)))
  assert.deepEqual(wrong, [])
})

test('a role is named in the policy only', () => {
  const wrong = shipped.filter(
    (file) =>
      !file.startsWith('policy/') &&
      /(\.role|roles?\.includes|grants\.some)\b.*['"](talent|manager|recruiter|assessor|lead|administrator)['"]/.test(
        textOf(file),
      ),
  )
  assert.deepEqual(wrong, [])
})

test('no rule, action or query reads the clock', () => {
  const wrong = shipped.filter(
    (file) =>
      file.startsWith('features/') &&
      !file.includes('/demonstration/') &&
      /new Date\(\)|Date\.now\(\)/.test(textOf(file)),
  )
  assert.deepEqual(wrong, [])
})

test('unescaped markup is made in web/ui only', () => {
  const wrong = shipped.filter((file) => !file.startsWith('web/ui/') && /\braw\(/.test(textOf(file)))
  assert.deepEqual(wrong, [])
})

test('no file or folder has a name that says nothing', () => {
  const wrong = files.filter((file) =>
    /(^|\/)(common|shared|utils?|helpers?|misc|lib|service|manager|base|core)(\/|\.ts$)/.test(file),
  )
  assert.deepEqual(wrong, [])
})

test('no file is longer than 300 lines', () => {
  const exempt = /(messages|schema|addresses)\.ts$|\.test\.ts$/
  const wrong = files
    .filter((file) => !exempt.test(file))
    .flatMap((file) => {
      const lines = textOf(file).split('\n').length
      return lines > 300 ? [`${file}: ${lines}`] : []
    })
  assert.deepEqual(wrong, [])
})

test('nothing is left to do in a comment, and no test is skipped or alone', () => {
  const wrong = files.filter((file) =>
    /\b(TODO|FIXME|XXX|HACK)\b|@ts-(ignore|nocheck)|test\.(skip|only|todo)/.test(textOf(file)),
  )
  assert.deepEqual(wrong, [])
})
