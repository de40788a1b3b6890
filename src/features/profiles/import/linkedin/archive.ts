import { type Entry, fromBufferPromise, getFileNameLowLevel, validateFileName, type ZipFile } from 'yauzl'
import { clean } from '../fields.ts'
import { type FileKind, kindNamed } from './files.ts'

// What an export of a person holds is far below; an archive made to exhaust us is far above.
const limits = {
  entries: 2_000,
  bytesOfAFile: 5 * 1024 * 1024,
  bytes: 20 * 1024 * 1024,
  ratio: 200,
  ratioFrom: 1024 * 1024,
}

export type ArchiveProblem =
  | 'archiveBroken'
  | 'archiveEncrypted'
  | 'archiveCrowded'
  | 'archiveTooLarge'
  | 'archiveInArchive'
  | 'archiveUnknown'
  | 'isOffice'

export type ArchiveFile = { name: string; kind: FileKind; bytes: Uint8Array }

type Known = { entry: Entry; name: string; kind: FileKind }

const nameOf = (entry: Entry): string =>
  getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)

// A name is only ever compared, never used as a path; one that leads out of its folder is not even that.
const isPlain = (name: string) => validateFileName(name) === null && !/(^|\/)(__MACOSX\/|\._)/.test(name)

const isBomb = ({ uncompressedSize, compressedSize }: Entry) =>
  uncompressedSize > limits.bytesOfAFile ||
  (uncompressedSize > limits.ratioFrom && uncompressedSize > compressedSize * limits.ratio)

// What an entry says of its size is held against what comes out of it, byte by byte.
const bytesOf = async (archive: ZipFile, entry: Entry): Promise<Uint8Array> => {
  const pieces: Buffer[] = []
  for await (const piece of await archive.openReadStreamPromise(entry)) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

type Listed = { known: Known[]; unopened: number; hasArchive: boolean; isOffice: boolean }

const list = async (archive: ZipFile): Promise<Listed> => {
  const found: Listed = { known: [], unopened: 0, hasArchive: false, isOffice: false }
  for await (const entry of archive.eachEntry()) {
    const name = nameOf(entry)
    if (name.endsWith('/')) continue
    const kind = isPlain(name) ? kindNamed(name) : undefined
    const isFirst = kind !== undefined && !found.known.some((one) => one.kind === kind)
    if (isFirst) found.known.push({ entry, kind, name: clean(name.split('/').at(-1) ?? name) })
    else found.unopened++
    found.hasArchive ||= /\.(zip|7z|rar|gz|tar)$/i.test(name)
    found.isOffice ||= name === '[Content_Types].xml'
  }
  return found
}

const readListed = async (
  archive: ZipFile,
): Promise<{ files: ArchiveFile[]; unopened: number } | { problem: ArchiveProblem }> => {
  if (archive.entryCount > limits.entries) return { problem: 'archiveCrowded' }
  const { known, unopened, hasArchive, isOffice } = await list(archive)
  if (isOffice) return { problem: 'isOffice' }
  if (known.length === 0) return { problem: hasArchive ? 'archiveInArchive' : 'archiveUnknown' }
  if (known.some(({ entry }) => entry.isEncrypted())) return { problem: 'archiveEncrypted' }
  const size = known.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0)
  if (size > limits.bytes || known.some(({ entry }) => isBomb(entry))) return { problem: 'archiveTooLarge' }
  const files: ArchiveFile[] = []
  for (const { entry, name, kind } of known) files.push({ name, kind, bytes: await bytesOf(archive, entry) })
  return { files, unopened }
}

/** Reads from a zip archive the files that a profile has a place for, and opens no other; says what is in the way when it cannot. */
export const readArchive = async (
  bytes: Uint8Array,
): Promise<{ files: ArchiveFile[]; unopened: number } | { problem: ArchiveProblem }> => {
  try {
    return await readListed(await fromBufferPromise(Buffer.from(bytes), { decodeStrings: false }))
  } catch {
    // Whatever is wrong with an archive, the person can do one thing: fetch it again.
    return { problem: 'archiveBroken' }
  }
}
