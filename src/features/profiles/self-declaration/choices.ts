// The words of ours that a declaration may hold. They are kept sealed: no constraint of the database knows them.

export const indigenousAnswers = ['first-nations', 'inuit', 'metis', 'none', 'prefer-not'] as const
export type IndigenousAnswer = (typeof indigenousAnswers)[number]

export const plainAnswers = ['yes', 'no', 'prefer-not'] as const
export type PlainAnswer = (typeof plainAnswers)[number]

export const genders = ['woman', 'man', 'another', 'prefer-not'] as const
export type Gender = (typeof genders)[number]

/** What a person may let their answers be used for, each chosen by itself. */
export const purposes = ['portal-statistics', 'equity-campaigns', 'equity-search'] as const
export type Purpose = (typeof purposes)[number]

/** The groups that are counted. */
export const groups = ['indigenous', 'racialized', 'disability', 'women', 'sexualDiversity'] as const
export type Group = (typeof groups)[number]

/** What a person says of themselves; a question left open is empty. */
export type Answers = {
  indigenous: IndigenousAnswer[]
  racialized: PlainAnswer | ''
  disability: PlainAnswer | ''
  gender: Gender | ''
  sexualDiversity: PlainAnswer | ''
}

/** A declaration as the person sees it: their answers, what they may be used for, and the words agreed to. */
export type Declaration = Answers & {
  ownerId: string
  purposes: Purpose[]
  wordingVersion: number
  wordingLanguage: 'en' | 'fr'
  givenAt: Date
}
