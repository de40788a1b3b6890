import { z } from 'zod'
import { manyOf, oneOfOrNone, type Sent } from '../../../web/forms.ts'
import { genders, indigenousAnswers, plainAnswers, purposes } from './choices.ts'
import { whatIsUnclear } from './rules.ts'

export const declarationForm = z
  .object({
    indigenous: manyOf(indigenousAnswers),
    racialized: oneOfOrNone(plainAnswers),
    disability: oneOfOrNone(plainAnswers),
    gender: oneOfOrNone(genders),
    sexualDiversity: oneOfOrNone(plainAnswers),
    purposes: manyOf(purposes),
  })
  .superRefine((form, context) => {
    for (const { field, says } of whatIsUnclear(form))
      context.addIssue({ code: 'custom', path: [field], message: says })
  })

export type DeclarationForm = z.output<typeof declarationForm>

/** What is kept, as its form would send it. */
export const savedFields = (kept: Partial<DeclarationForm> | undefined): Sent => ({
  indigenous: kept?.indigenous ?? [],
  racialized: kept?.racialized ?? '',
  disability: kept?.disability ?? '',
  gender: kept?.gender ?? '',
  sexualDiversity: kept?.sexualDiversity ?? '',
  purposes: kept?.purposes ?? [],
})
