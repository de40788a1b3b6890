import { type Keyring, type Sealed, seal, unseal } from '../../../platform/encryption.ts'
import type { Answers, Purpose } from './choices.ts'

/** What is sealed of a declaration. */
export type Content = Answers & { purposes: Purpose[] }

/** What a sealed declaration is bound to: moved to another person it does not open. */
export const boundTo = (personId: string): string => `self-declaration ${personId}`

// All are as long as the longest could be: the length of what is sealed tells nothing of what was answered.
const length = 512

/** Seals a declaration for its person. */
export const sealContent = (keys: Keyring, personId: string, content: Content): Sealed =>
  seal(keys, Buffer.from(JSON.stringify(content).padEnd(length)), boundTo(personId))

/** Opens a person’s declaration. */
export const openContent = (keys: Keyring, personId: string, sealed: Sealed): Content =>
  JSON.parse(unseal(keys, sealed, boundTo(personId)).toString()) as Content
