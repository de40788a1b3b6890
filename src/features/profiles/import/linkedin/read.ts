import { answersIn, placeIn } from '../basics.ts'
import { answersOfLanguages } from '../languages.ts'
import type { Answers, Found, Mention, ReportLine } from '../plan.ts'
import { experiencesOf } from './experiences.ts'
import type { Column } from './files.ts'
import type { Line, Sheet } from './sheets.ts'

const noPlaceInProfile: readonly Column[] = [
  'description',
  'address',
  'birthDate',
  'industry',
  'maidenName',
  'messengers',
  'postalCode',
  'summary',
  'twitter',
  'websites',
]

const profileAnswers = ({ reader, cell }: Line): Answers => {
  const name = [cell('firstName'), cell('lastName')].filter(Boolean).join(' ')
  if (name !== '') reader.note('firstName', name, { says: 'nameIsAccounts' })
  for (const column of noPlaceInProfile) if (cell(column) !== '') reader.note(column, cell(column), { says: 'noPlace' })
  const place = placeIn(cell('place'))
  if (cell('place') !== '' && !place) reader.note('place', cell('place'), { says: 'notUsable' })
  return answersIn(reader, {
    headline: { value: cell('headline'), path: 'headline' },
    city: { value: place?.city, path: 'place' },
    region: { value: place?.region, path: 'place' },
  })
}

// Of several ways to reach a person the main one is offered.
const oneOf = (lines: readonly Line[], column: 'email' | 'number'): Line | undefined => {
  const given = lines.filter(({ cell }) => cell(column) !== '')
  const chosen = given.find(({ cell }) => /^(yes|oui|true)$/i.test(cell('primary'))) ?? given[0]
  for (const { reader, cell } of given.filter((line) => line !== chosen))
    reader.note(column, cell(column), { says: 'anotherOffered' })
  return chosen
}

const answersOfSheet = ({ kind, lines }: Sheet): Answers => {
  const [first] = lines
  switch (kind) {
    case 'profile':
      return first ? profileAnswers(first) : {}
    case 'summary':
      first?.reader.note('summary', first.cell('summary') || first.cell('description'), { says: 'noPlace' })
      return {}
    case 'emails': {
      const line = oneOf(lines, 'email')
      return line ? answersIn(line.reader, { email: { value: line.cell('email'), path: 'email' } }) : {}
    }
    case 'phones': {
      const line = oneOf(lines, 'number')
      const number = line && [line.cell('number'), line.cell('extension')].filter(Boolean).join(' x')
      return line ? answersIn(line.reader, { phone: { value: number, path: 'number' } }) : {}
    }
    case 'languages':
      return answersOfLanguages(
        lines.map(({ reader, cell }) => ({ reader, path: 'name', name: cell('name'), fluency: cell('proficiency') })),
      )
    default:
      return {}
  }
}

const skillsOf = ({ kind, lines }: Sheet): Mention[] =>
  kind !== 'skills'
    ? []
    : lines.flatMap(({ at, reader, cell, heading }) => {
        const name = reader.text(cell('name'), 'name', 200)
        return name === '' ? [] : [{ path: heading('name'), key: '', names: [name], level: '' as const, at }]
      })

/** What the files of a LinkedIn data export hold for a profile. */
export const readLinkedIn = (
  sheets: readonly Sheet[],
  report: ReportLine[],
  thisMonth: string,
  unopened: number,
): Found => ({
  source: 'linkedin',
  answers: Object.assign({}, ...sheets.map(answersOfSheet)),
  card: null,
  lists: {},
  experiences: sheets.flatMap((sheet) => experiencesOf(sheet, thisMonth)),
  skills: sheets.flatMap(skillsOf),
  report,
  unopened,
})
