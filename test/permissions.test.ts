import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Ability, mayUse, mayUseSomewhere, policy, type Role, reachOf, roles } from '../src/policy/policy.ts'
import { visitor } from '../src/policy/viewer.ts'
import { printPermissions } from './print-permissions.ts'

// Written out by hand: O own things, C things of a campaign they are named on, B things of their office (bureau), A anything, . nothing.
//                            talent manager recruiter assessor lead administrator
const expected: Record<Ability, string> = {
  'account.view': '           O      .       .         .        .    .',
  'account.change': '         O      .       .         .        .    .',
  'session.end': '            O      .       .         .        .    .',
  'work-email.confirm': '     O      .       .         .        .    .',
  'profile.view': '           O      .       .         .        .    .',
  'profile.change': '         O      .       .         .        .    .',
  'accommodation.change': '   O      .       .         .        .    .',
  'visibility.change': '      O      .       .         .        .    .',
  'experience.add': '         O      .       .         .        .    .',
  'experience.change': '      O      .       .         .        .    .',
  'experience.remove': '      O      .       .         .        .    .',
  'skill.claim': '            O      .       .         .        .    .',
  'skill.rate': '             O      .       .         .        .    .',
  'skill.link': '             O      .       .         .        .    .',
  'skill.unlink': '           O      .       .         .        .    .',
  'skill.remove': '           O      .       .         .        .    .',
  'suggestion.dismiss': '     O      .       .         .        .    .',
  'suggestion.restore': '     O      .       .         .        .    .',
  'showcase.change': '        O      .       .         .        .    .',
  'profile.import': '         O      .       .         .        .    .',
  'profile.export': '         O      .       .         .        .    .',
  'declaration.view': '       O      .       .         .        .    .',
  'declaration.give': '       O      .       .         .        .    .',
  'declaration.withdraw': '   O      .       .         .        .    .',
  'declaration.count': '      .      .       .         .        B    .',
  'declaration.find': '       .      .       B         .        B    .',
  'take-out.make': '          O      .       .         .        .    .',
  'account.erase': '          O      .       .         .        .    .',
  'draft.keep': '             O      .       .         .        .    .',
  'access.grant': '           O      .       .         .        .    .',
  'access.withdraw': '        O      .       .         .        .    .',
  'talent.search': '          .      A       A         .        A    A',
  'profile.open': '           .      A       A         .        A    A',
  'talent.count-exactly': '   .      .       A         .        A    .',
  'talent.export': '          .      .       A         .        A    .',
  'search.save': '            .      O       O         .        O    O',
  'request.create': '         .      O       .         .        .    .',
  'request.view': '           .      O       B         .        B    A',
  'request.message': '        .      O       B         .        B    .',
  'request.cancel': '         .      O       .         .        .    .',
  'request.take-up': '        .      .       B         .        B    .',
  'request.conclude': '       .      .       B         .        B    .',
  'request.hand-over': '      .      .       B         .        B    .',
  'request.oversee': '        .      .       .         .        B    .',
  'referral.ask': '           .      .       B         .        B    .',
  'referral.view': '          O      .       .         .        .    .',
  'referral.answer': '        O      .       .         .        .    .',
  'referral.lapse': '         .      .       .         .        .    .',
  'referral.refer': '         .      .       B         .        B    .',
  'referral.conclude': '      .      O       B         .        B    .',
  'referral.confirm': '       O      .       .         .        .    .',
  'referral.withdraw': '      O      .       .         .        .    .',
  'campaign.view-draft': '    .      .       B         .        B    A',
  'campaign.draft': '         .      .       B         .        B    .',
  'campaign.comment': '       .      .       B         .        B    .',
  'campaign.publish': '       .      .       .         .        B    .',
  'campaign.change': '        .      .       .         .        B    .',
  'campaign.extend': '        .      .       .         .        B    .',
  'campaign.close': '         .      .       .         .        B    .',
  'campaign.archive': '       .      .       .         .        B    .',
  'application.start': '      O      .       .         .        .    .',
  'application.view': '       O      .       .         .        .    .',
  'application.write': '      O      .       .         .        .    .',
  'application.submit': '     O      .       .         .        .    .',
  'application.withdraw': '   O      .       .         .        .    .',
  'application.open': '       .      .       B         .        B    A',
  'application.note': '       .      .       B         .        B    .',
  'application.bookmark': '   .      .       B         .        B    .',
  'application.export': '     .      .       B         .        B    .',
  'application.assess': '     .      .       B         .        B    .',
  'application.decide': '     .      .       B         .        B    .',
  'decision.tell': '          .      .       B         .        B    .',
  'assessment.view': '        .      .       B         C        B    A',
  'assessment.prepare': '     .      .       B         .        B    .',
  'assessment.name': '        .      .       B         .        B    .',
  'assessment.record': '      .      .       B         C        B    .',
  'assessment.agree': '       .      .       B         .        B    .',
  'assessment.reveal': '      .      .       B         .        B    .',
  'qualification.view': '     O      .       .         .        .    .',
  'qualification.suspend': '  O      .       .         .        .    .',
  'qualification.resume': '   O      .       .         .        .    .',
  'qualification.reuse': '    .      .       B         C        B    .',
  'qualification.remove': '   .      .       .         .        B    .',
  'qualification.expire': '   .      .       .         .        .    .',
  'assessment.report': '      .      .       B         .        B    A',
  'consideration.view': '     .      .       B         .        B    A',
  'interview.invite': '       .      .       B         .        B    .',
  'interview.choose': '       O      .       .         .        .    .',
  'office.work': '            .      .       B         .        B    A',
  'mailing.view': '           .      .       B         .        B    A',
  'mailing.write': '          .      .       B         .        B    .',
  'mailing.release': '        .      .       .         .        B    .',
  'overview.view': '          .      A       A         .        A    A',
  'overview.count-exactly': ' .      .       B         .        B    A',
  'overview.export': '        .      A       A         .        A    A',
  'overview.keep-view': '     .      O       O         .        O    O',
  'retention.view': '         .      .       .         .        .    A',
  'retention.change': '       .      .       .         .        .    A',
  'retention.apply': '        .      .       .         .        .    A',
}

const me = 'me'
const mine = 'my office'
const named = 'the campaign I am named on'
const situations = {
  nobodys: {},
  ofCampaign: { ownerId: 'someone', officeId: 'elsewhere', campaignId: named },
  ofOtherCampaign: { ownerId: 'someone', officeId: 'elsewhere', campaignId: 'another' },
  own: { ownerId: me, officeId: 'elsewhere' },
  office: { ownerId: 'someone', officeId: mine },
  others: { ownerId: 'someone', officeId: 'elsewhere' },
  ownWithoutOffice: { ownerId: me, officeId: null },
}
const letters: Record<string, (keyof typeof situations)[]> = {
  '.': [],
  O: ['own', 'ownWithoutOffice'],
  B: ['office'],
  C: ['ofCampaign'],
  A: ['nobodys', 'ofCampaign', 'ofOtherCampaign', 'own', 'office', 'others', 'ownWithoutOffice'],
}

const viewerAs = (role: Role) => ({
  id: me,
  grants: [
    {
      role,
      officeId: role === 'recruiter' || role === 'lead' ? mine : null,
      campaignId: role === 'assessor' ? named : null,
    },
  ],
})

for (const [ability, row] of Object.entries(expected) as [Ability, string][]) {
  const cells = row.trim().split(/\s+/)
  for (const [index, role] of roles.entries()) {
    const cell = cells[index] ?? ''
    test(`${role}, ${ability}: ${cell === '.' ? 'refused' : cell}`, () => {
      const granted = (Object.keys(situations) as (keyof typeof situations)[]).filter((name) =>
        mayUse(viewerAs(role), ability, situations[name]),
      )
      assert.deepEqual(granted.sort(), [...(letters[cell] ?? ['unknown letter'])].sort())
      assert.equal(mayUseSomewhere(viewerAs(role), ability), cell !== '.')
      const reach = reachOf(viewerAs(role), ability)
      assert.deepEqual(reach, {
        any: cell === 'A',
        officeIds: cell === 'B' ? [mine] : [],
        campaignIds: cell === 'C' ? [named] : [],
        ownerId: cell === 'O' ? me : null,
      })
    })
  }
}

test('the table by hand speaks of every ability', () => {
  assert.deepEqual(Object.keys(expected).sort(), Object.keys(policy).sort())
})

test('a visitor may use no ability at all', () => {
  for (const ability of Object.keys(policy) as Ability[])
    for (const facts of Object.values(situations)) assert.equal(mayUse(visitor, ability, facts), false, ability)
  assert.equal(mayUse(visitor, 'profile.view', { ownerId: null }), false)
})

test('a role held in one office opens nothing in another', () => {
  const viewer = {
    id: me,
    grants: [
      { role: 'recruiter' as const, officeId: 'one' },
      { role: 'talent' as const, officeId: 'two' },
    ],
  }
  assert.equal(mayUse(viewer, 'request.take-up', { officeId: 'one' }), true)
  assert.equal(mayUse(viewer, 'request.take-up', { officeId: 'two' }), false)
  assert.equal(mayUse(viewer, 'request.take-up', { officeId: null }), false)
})

test('docs/permissions.md is printed from the policy', () => {
  assert.equal(readFileSync(join(import.meta.dirname, '../docs/permissions.md'), 'utf8'), printPermissions())
})
