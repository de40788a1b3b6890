import type { Sentence } from '../../../i18n/sentences.ts'
import { languageNames } from '../../../i18n/site.ts'
import type { SealedTable } from '../../../platform/resealing.ts'
import { ownTable, type PersonalTable } from '../../../web/personal-data/personal-data.ts'
import { genderNames, indigenousNames, plainNames, purposeNames, said } from './messages.ts'
import { findDeclaration } from './queries.ts'
import { boundTo } from './sealing.ts'

/** The words a person agreed to, by version: an earlier one stays here when a new one comes. */
const wordings: Record<number, Sentence> = { 1: said.consentFirst, 2: said.consent }

const columns = ownTable({
  table: 'self_declarations',
  title: said.title,
  labels: {
    indigenous: said.indigenous,
    racialized: said.racialized,
    disability: said.disability,
    gender: said.gender,
    sexualDiversity: said.sexualDiversity,
    purposes: said.purposes,
    wording: said.agreedWords,
    wording_version: said.agreedVersion,
    wording_language: said.agreedLanguage,
    given_at: said.givenOn,
  },
  values: {
    indigenous: indigenousNames,
    racialized: plainNames,
    disability: plainNames,
    gender: genderNames,
    sexualDiversity: plainNames,
    purposes: purposeNames,
    wording_language: languageNames,
  },
  unspoken: ['person_id'],
  withheld: ['key_id', 'sealed'],
})

/** The declaration of a person, opened for nobody but them. */
export const declarationTable: PersonalTable = {
  ...columns,
  take: async (db, { id }, { declarationKeys }) => {
    const kept = await findDeclaration(db, declarationKeys, id)
    if (!kept) return []
    const { ownerId, wordingVersion, wordingLanguage, givenAt, ...answers } = kept
    return [
      {
        person_id: ownerId,
        ...answers,
        wording: wordings[wordingVersion]?.[wordingLanguage],
        wording_version: wordingVersion,
        wording_language: wordingLanguage,
        given_at: givenAt,
      },
    ]
  },
}

/** How declarations are sealed, for the rotation of keys. */
export const sealedDeclarations: SealedTable = { table: 'self_declarations', id: 'person_id', boundTo }
