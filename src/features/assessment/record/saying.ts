import type { Language } from '../../../i18n/language.ts'
import type { Translate } from '../../../i18n/sentences.ts'
import type { Campaign } from '../../campaigns/index.ts'
import type { Block, Run } from './blocks.ts'

/** In which words, when and for whom a record is made. */
export type Reader = { language: Language; now: Date; viewerId: string }

/** How a record says things of a campaign. */
export type Say = { t: Translate; language: Language; campaign: Campaign }

/** A cell of one text. */
export const cell = (text: string): Run[] => (text === '' ? [] : [{ text }])
export const heading = (text: string, level: 2 | 3 = 2): Block => ({ is: 'heading', level, text })
export const paragraph = (text: string): Block => ({ is: 'paragraph', runs: [{ text }] })
