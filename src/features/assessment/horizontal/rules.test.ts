import assert from 'node:assert/strict'
import { test } from 'node:test'
import { criteriaOfAnswer, maskIdentity } from './rules.ts'

// What is hidden is written in brackets, so that a case is read at a glance.
const masked = (text: string, name: string) =>
  maskIdentity(text, { name })
    .map((piece) => (typeof piece === 'string' ? piece : `[${piece.hidden}]`))
    .join('')

const cases: [name: string, text: string, expected: string][] = [
  ['Ada Alpha', 'I am Ada Alpha, an engineer.', 'I am [name], an engineer.'],
  ['Ada Alpha', 'Ada’s team and Mr. Alpha', '[name]’s team and Mr. [name]'],
  ['Ada Alpha', 'My alphabet began with Adaptation', 'My alphabet began with Adaptation'],
  ['Ada Alpha', 'ADA ALPHA led it; ada alpha wrote it', '[name] led it; [name] wrote it'],
  ['Zoé Élan', 'Zoe Elan, ZOÉ, zoé', '[name], [name], [name]'],
  ['Zoe Elan', 'Je m’appelle Zoé Élan.', 'Je m’appelle [name].'],
  ['Zoé Élan', 'Zoé Élan', '[name]'],
  ['Jean-Luc Tremblay', 'Jean-Luc Tremblay, Jean Luc, JeanLuc', '[name], [name], [name]'],
  ['Jean-Luc Tremblay', 'Un jean et tremblay', 'Un jean et [name]'],
  ['Marie-Ève Côté', 'À côté de Marie-Eve', 'À côté de [name]'],
  ['Siobhán O’Brien', "O’Brien and O'BRIEN, Siobhan O’Brien", '[name] and [name], [name]'],
  ['Luc D’Amours', 'Le projet d’Amours et l’amour du code', 'Le projet [name] et l’amour du code'],
  ['Marie de la Tour', 'Marie de la Tour a vu la tour de la ville', '[name] a vu la tour de la ville'],
  ['Marie de la Tour', 'Le code de Marie de la ville', 'Le code [name] de la ville'],
  ['Ludwig van Berg', 'Ludwig van Berg rode in a van', '[name] rode in a van'],
  ['Grace Hopper', 'Grace showed grace under pressure', '[name] showed grace under pressure'],
  ['Will May', 'Will and May said that we will and may', '[name] and [name] said that we will and may'],
  ['Claire Petit', 'Une petite équipe, une vue claire, Claire Petit', 'Une petite équipe, une vue claire, [name]'],
  ['Pierre Roy', 'PIERRE ROY pose la première pierre', '[name] pose la première pierre'],
  ['Bo Li', 'Bo Li and Li, alive', '[name] and [name], alive'],
  ['Ada Alpha', 'A. Alpha and Ada A. signed', '[name] and [name] signed'],
  ['Jean-Luc Tremblay', 'J.-L. Tremblay, J.-L. T., JLT et JT', '[name], [initials], [initials] et [initials]'],
  ['Ian Tremblay', 'IT work by I.T. and I. T.', 'IT work by [initials] and [initials]'],
  ['Quinn Adams', 'QA is not Q.A.', 'QA is not [initials]'],
  ['Ada Alpha', 'AAA and AAB', 'AAA and AAB'],
  ['Ada Alpha', 'Write to ada.alpha+x@example.ca.', 'Write to [email].'],
  ['Ada Alpha', 'ada [at] example [dot] ca, zoe (arobase) exemple.ca', '[email], [email]'],
  ['Ada Alpha', '(613) 555-0177, 613.555.0177, +1 613 555 0177, 6135550177', '[phone], [phone], [phone], [phone]'],
  ['Ada Alpha', '+33 6 12 34 56 78', '[phone]'],
  ['Ada Alpha', 'From 2019-2020 to 2021, 1 000 000 users, 404', 'From 2019-2020 to 2021, 1 000 000 users, 404'],
  ['Ada Alpha', 'See https://ada.example/cv?x=1, or www.ada.dev.', 'See [link], or [link].'],
  ['Ada Alpha', 'linkedin.com/in/ada and github.com', '[link] and [link]'],
  ['Ada Alpha', 'Node.js, ASP.NET, v1.2 and e.g. this', 'Node.js, ASP.NET, v1.2 and e.g. this'],
  ['Ada Alpha', 'I am @ada_codes there', 'I am [link] there'],
  ['Ada Alpha', 'K1A 0B1, k1a-0b1, K1A0B1; H2O and B2B', '[postal-code], [postal-code], [postal-code]; H2O and B2B'],
  ['Ada Alpha', 'At 12 Old Mill Road, later 240 Sparks Street', 'At [address], later [address]'],
  ['Ada Alpha', 'Au 45, rue de la Montagne, puis au 7 boulevard Saint-Joseph', 'Au [address], puis au [address]'],
  ['Ada Alpha', 'AT 12 OLD MILL ROAD, 9B Elm St., puis 7 RUE SAINT-JEAN', 'AT [address], [address], puis [address]'],
  [
    'Ada Alpha',
    'J’habite au 123 Rue Principale, avant au 8 Place d’Armes',
    'J’habite au [address], avant au [address]',
  ],
  ['Ada Alpha', 'We ran 3 hackathons that took place', 'We ran 3 hackathons that took place'],
  ['Ada Alpha', 'The 2023 review took place in Ottawa', 'The 2023 review took place in Ottawa'],
  ['Ada Alpha', 'In 2021 I won the court case', 'In 2021 I won the court case'],
  ['Ada Alpha', '5 serveurs en place, 2 jours sur place', '5 serveurs en place, 2 jours sur place'],
  ['My Do', 'I do what my team can do, said My Do', 'I do what my team can do, said [name]'],
  ['Son No', 'No, there was no way for his son; Son No', '[name], there was no way for his son; [name]'],
  ['', 'Nobody to hide: Ada', 'Nobody to hide: Ada'],
]

for (const [name, text, expected] of cases)
  test(`of “${text}” nobody learns that it is by ${name || 'a person without a name'}`, () => {
    assert.equal(masked(text, name), expected)
  })

test('what is not hidden stays as it was written, to the letter', () => {
  const text = 'First line\n\n  second, with “quotes” & <b>signs</b>\t✓'
  assert.deepEqual(maskIdentity(text, { name: 'Ada Alpha' }), [text])
  assert.deepEqual(maskIdentity('', { name: 'Ada' }), [])
})

test('a long answer is read in passing, whatever stands in it', () => {
  for (const unit of ['a', 'a.', '1 ', 'A ', 'Ada ', '@', '12 Old ', 'http://'])
    assert.ok(maskIdentity(unit.repeat(20_000), { name: 'Ada Alpha' }).length > 0)
})

test('an answer is measured by its question, or, where the step measures skills, by these', () => {
  const question = { kind: 'question', key: 'question-q', questionId: 'q', isEssential: true } as const
  const other = { ...question, key: 'question-r', questionId: 'r' }
  const skill = { kind: 'skill', key: 'skill-1', skillId: 1, isEssential: false } as const
  assert.deepEqual(criteriaOfAnswer([question, other], 'r'), [other])
  assert.deepEqual(criteriaOfAnswer([skill], 'q'), [skill])
})
