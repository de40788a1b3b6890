import type { Part } from '../html.ts'

/** The place of an operator's own authorised signature, left of the header; empty here, for the marks of a government are protected. */
export const signature = (): Part => null
