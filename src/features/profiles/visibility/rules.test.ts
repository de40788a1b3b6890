import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type GrantedField, grantedFields, type Visibility } from '../choices.ts'
import { type Field, isShown } from './rules.ts'

// Written out by hand: what shows a field. A: to whoever finds them, whatever the choice to be found. N: with name only.
// n, c, t: a grant of the name, of the contact, of the timeline. A point: nothing.
const fields: Record<Field, string> = {
  reference: 'A',
  headline: 'A',
  headlineLanguage: 'A',
  positionLanguages: 'A',
  firstLanguage: '.',
  communicationLanguage: '.',
  examLanguage: '.',
  interviewLanguage: '.',
  secondLanguageBasis: 'A',
  readingLevel: 'A',
  readingUntil: 'A',
  writingLevel: 'A',
  writingUntil: 'A',
  oralLevel: 'A',
  oralUntil: 'A',
  regions: 'A',
  arrangements: 'A',
  durations: 'A',
  availableFrom: 'A',
  pools: 'A',
  conditions: 'A',
  classifications: 'A',
  workStreams: 'A',
  skills: 'A',
  skillLevels: 'A',
  evidence: 'A',
  experienceKind: 'A',
  experienceDuration: 'A',
  name: 'N n',
  pronouns: 'N n',
  experienceTitle: 'N t',
  experienceOrganization: 'N t',
  experienceArea: 'N t',
  experienceCredential: 'N t',
  experienceLanguage: 'N t',
  experiencePlace: 't',
  experienceUrl: 't',
  experienceStartMonth: 't',
  experienceEndMonth: 't',
  experienceIsCurrent: 't',
  experienceDetails: 't',
  experienceDepartmentNumber: 't',
  experienceEmploymentType: 't',
  experienceClassification: 't',
  contactEmail: 'c',
  phone: 'c',
  city: '.',
  province: '.',
  citizenship: '.',
  armedForces: '.',
  priorityEntitlement: '.',
  priorityNumber: '.',
  accommodation: '.',
  visibility: '.',
  consentedAt: '.',
  visibleUntil: '.',
  updatedAt: '.',
}
const letters: Record<GrantedField, string> = { name: 'n', contact: 'c', timeline: 't' }

for (const [field, opened] of Object.entries(fields) as [Field, string][])
  test(`${field} is shown to the extent the person chose`, () => {
    const at = (visibility: Visibility, ...granted: GrantedField[]) => isShown({ visibility, granted }, field)
    assert.deepEqual(
      { hidden: at('hidden'), anonymous: at('anonymous'), named: at('named') },
      { hidden: false, anonymous: opened.includes('A'), named: /[AN]/.test(opened) },
    )
    for (const granted of grantedFields)
      assert.equal(at('hidden', granted), opened.includes(letters[granted]), `by a grant of ${granted}`)
  })
