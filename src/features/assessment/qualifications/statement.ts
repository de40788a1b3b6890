import { z } from 'zod'
import type { Language } from '../../../i18n/language.ts'
import { site } from '../../../i18n/site.ts'
import { levelNames, type SkillLevel, skillLevels } from '../../profiles/index.ts'

/** Where everyone finds the public keys, and the lists of what is revoked and of what is suspended. */
export const publicPaths = {
  keys: '/qualifications/keys.json',
  revocation: '/qualifications/revocation-list.json',
  suspension: '/qualifications/suspension-list.json',
} as const

/** How the stand-alone program is run beside what was downloaded. */
export const offlineCommand =
  'node verify-qualification.mjs statement.json --keys keys.json --list revocation-list.json --list suspension-list.json'

export type StatusPurpose = 'revocation' | 'suspension'

/** Words in both languages, as a verifiable credential writes them. */
export type BothLanguages = { '@value': string; '@language': Language }[]

/** A sentence of ours, or what an office wrote, in both languages. */
export const inBoth = ({ en, fr }: { en: string; fr: string }): BothLanguages => [
  { '@value': en, '@language': 'en' },
  { '@value': fr, '@language': 'fr' },
]

/** A moment as credentials write it, to the second. */
export const written = (at: Date): string => at.toISOString().replace(/\.\d+Z$/, 'Z')

/** The context in which the words of our documents are read. */
export const contexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://www.w3.org/ns/credentials/undefined-terms/v2',
] as const

/** Who issues what we sign: the portal, by the address of its keys. */
export const issuerOf = (publicUrl: string) => ({ id: publicUrl + publicPaths.keys, name: inBoth(site.portal) })

/** The name of a public key of ours. */
export const methodOf = (publicUrl: string, keyId: string): string => `${publicUrl}${publicPaths.keys}#${keyId}`

/** What a statement tells of a qualification. */
export type Told = {
  id: string
  statusIndex: number
  name: string
  campaignNumber: number
  campaign: { en: string; fr: string }
  office: { en: string; fr: string }
  skill: { en: string; fr: string } | null
  level: SkillLevel | null
  issuedAt: Date
  expiresAt: Date
}

const statusEntry = (publicUrl: string, purpose: StatusPurpose, index: number) => ({
  id: `${publicUrl}${publicPaths[purpose]}#${index}`,
  type: 'BitstringStatusListEntry',
  statusPurpose: purpose,
  statusListIndex: String(index),
  statusListCredential: publicUrl + publicPaths[purpose],
})

/** The statement of a qualification before it is signed, in the shape of a W3C verifiable credential (2.0). A place in a pool may be suspended; a skill that was shown may not. */
export const statementOf = (told: Told, publicUrl: string) => ({
  '@context': [...contexts],
  id: `urn:uuid:${told.id}`,
  type: ['VerifiableCredential', 'QualificationCredential'],
  issuer: issuerOf(publicUrl),
  validFrom: written(told.issuedAt),
  validUntil: written(told.expiresAt),
  credentialSubject: {
    type: 'Person',
    name: told.name,
    qualification: {
      campaign: { number: told.campaignNumber, name: inBoth(told.campaign), office: inBoth(told.office) },
      ...(told.skill &&
        told.level && {
          criterion: {
            name: inBoth(told.skill),
            level: { code: told.level, name: inBoth(levelNames[told.level]) },
          },
        }),
    },
  },
  credentialStatus: [
    statusEntry(publicUrl, 'revocation', told.statusIndex),
    ...(told.skill ? [] : [statusEntry(publicUrl, 'suspension', told.statusIndex)]),
  ],
})

const both = z.array(z.object({ '@value': z.string(), '@language': z.enum(['en', 'fr']) }))

/** What a page reads of a statement once its signature holds. */
export const readStatement = z.object({
  id: z.string().regex(/^urn:uuid:[0-9a-f-]{36}$/),
  type: z.array(z.string()).refine((types) => types.includes('QualificationCredential')),
  validFrom: z.iso.datetime(),
  validUntil: z.iso.datetime(),
  credentialSubject: z.object({
    name: z.string(),
    qualification: z.object({
      campaign: z.object({ number: z.number(), name: both, office: both }),
      criterion: z.object({ name: both, level: z.object({ code: z.enum(skillLevels), name: both }) }).optional(),
    }),
  }),
})

export type Statement = z.output<typeof readStatement>

/** Words of a statement in one language. */
export const sayBoth = (words: BothLanguages, language: Language): string =>
  words.find((one) => one['@language'] === language)?.['@value'] ?? ''
