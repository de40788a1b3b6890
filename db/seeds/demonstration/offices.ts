import { grantRole } from '../../../src/features/accounts/index.ts'
import type { Tx } from '../../../src/platform/database.ts'
import type { Office, OfficeKey } from './campaign-writing.ts'
import { makeAccount } from './people-making.ts'
import type { Both } from './words.ts'

type Staff = { name: string; language: 'en' | 'fr' }
type Planned = { key: string; name: Both; code: string; recruiter: Staff; lead: Staff }

const others: Readonly<Record<Exclude<OfficeKey, 'digital'>, Planned>> = {
  data: {
    key: 'data-community',
    name: { en: 'Data Community Office', fr: 'Bureau de la collectivité des données' },
    code: 'DAT',
    recruiter: { name: 'Harjit Sandhu', language: 'en' },
    lead: { name: 'Mireille Thibodeau', language: 'fr' },
  },
  access: {
    key: 'access-privacy-community',
    name: {
      en: 'Access to Information and Privacy Community Office',
      fr: 'Bureau de la collectivité de l’accès à l’information et de la protection des renseignements personnels',
    },
    code: 'AIP',
    recruiter: { name: 'Lorna Nahwegahbow', language: 'en' },
    lead: { name: 'Karim Benali', language: 'fr' },
  },
}

const staff = async (tx: Tx, officeId: string, role: 'recruiter' | 'lead', person: Staff, key: string, now: Date) => {
  const id = await makeAccount(tx, { subject: `demo-${key}-${role}`, ...person }, now)
  await grantRole(tx, { personId: id, role, officeId, by: null, now })
  return id
}

/** Makes the other offices of the demonstration, each with a recruiter and a lead, beside the first. */
export const makeOffices = async (
  tx: Tx,
  cast: { recruiter: string; lead: string },
  now: Date,
): Promise<Record<OfficeKey, Office>> => {
  const first = await tx
    .selectFrom('offices')
    .select('id')
    .where('key', '=', 'digital-community')
    .executeTakeFirstOrThrow()
  const make = async ({ key, name, code, recruiter, lead }: Planned): Promise<Office> => {
    const { id } = await tx
      .insertInto('offices')
      .values({ key, name_en: name.en, name_fr: name.fr, email: `${key}@portal.example` })
      .returning('id')
      .executeTakeFirstOrThrow()
    return {
      id,
      code,
      recruiter: await staff(tx, id, 'recruiter', recruiter, key, now),
      lead: await staff(tx, id, 'lead', lead, key, now),
    }
  }
  return {
    digital: { id: first.id, code: 'DCM', recruiter: cast.recruiter, lead: cast.lead },
    data: await make(others.data),
    access: await make(others.access),
  }
}
