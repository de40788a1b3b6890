import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { whenBegan } from './embedded-postgres-process.ts'

// Why the PostgreSQL that travels with the portal cannot serve here, and what to do about it, in both languages.
export class NoEmbeddedPostgres extends Error {
  override name = 'NoEmbeddedPostgres'
  constructor(en: string, fr: string) {
    super(`${en} Set DATABASE_URL to a PostgreSQL server.\n${fr} Réglez DATABASE_URL sur un serveur PostgreSQL.`)
  }
}

type Account = { uid: number; gid: number }

/** Where the server's programs and data live, and how to run a program as someone whom PostgreSQL accepts. */
export type Home = {
  data: string
  account: Account | undefined
  run: (program: string, words: string[], options: SpawnOptions) => ChildProcess
}

// PostgreSQL refuses uid 0: in this namespace the same root appears as 1000, keeps its files, and no account is created.
const unshare = ['--user', '--map-user=1000', '--map-group=1000', '--']
const wellKnown = ['postgres', 'nobody', 'www-data', 'daemon']

const isMissing = (path: string) => fs.lstatSync(path, { throwIfNoEntry: false }) === undefined
const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)

/** The data folder that belongs to `folder`; it may be a link to where an unprivileged account can reach it. */
export const dataFolderOf = (folder: string): string => {
  const path = join(folder, 'postgres')
  const isLink = fs.lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()
  return isLink ? fs.readlinkSync(path) : path
}

const findPackage = () => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    if (process.platform === 'win32') throw new Error('its sockets cannot be kept to one person there')
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..')
  } catch {
    throw new NoEmbeddedPostgres(
      `PostgreSQL for this machine (${name}) is not installed.`,
      `PostgreSQL pour cette machine (${name}) n’est pas installé.`,
    )
  }
}

// The package leaves its links and executable bits to an install script, and install scripts are off.
const completePackage = (root: string) => {
  const list = join(root, 'native/pg-symlinks.json')
  const links: { source: string; target: string }[] = fs.existsSync(list)
    ? JSON.parse(fs.readFileSync(list, 'utf8'))
    : []
  for (const { source, target } of links) {
    if (!isMissing(join(root, target))) continue
    try {
      fs.symlinkSync(relative(dirname(target), source), join(root, target))
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
  }
  for (const program of ['initdb', 'postgres'].map((name) => join(root, 'native/bin', name)))
    if ((fs.statSync(program).mode & 0o555) !== 0o555) fs.chmodSync(program, 0o755)
}

// Whoever runs the copy must be able to read it, whatever the umask of whoever makes it.
const openToReaders = (path: string) => {
  const stat = fs.lstatSync(path)
  if (stat.isSymbolicLink()) return
  fs.chmodSync(path, stat.isDirectory() ? 0o755 : stat.mode | 0o444)
  if (stat.isDirectory()) for (const entry of fs.readdirSync(path)) openToReaders(join(path, entry))
}

const copyPackage = (root: string, to: string) => {
  const mark = createHash('sha256')
    .update(fs.readFileSync(join(root, 'package.json')))
    .digest('hex')
    .slice(0, 12)
  const copy = join(to, `postgres-programs-${mark}`)
  if (!fs.existsSync(copy)) {
    const making = fs.mkdtempSync(`${copy}.`)
    fs.cpSync(join(root, 'native'), join(making, 'native'), { recursive: true, verbatimSymlinks: true })
    completePackage(making)
    openToReaders(making)
    try {
      fs.renameSync(making, copy)
    } catch {
      fs.rmSync(making, { recursive: true })
    }
  }
  return copy
}

const findAccount = (folder: string): Account => {
  const owner = [dataFolderOf(folder), folder]
    .map((path) => fs.statSync(path, { throwIfNoEntry: false }))
    .find((stat) => stat && stat.uid !== 0)
  if (owner) return { uid: owner.uid, gid: owner.gid }
  const lines = fs.existsSync('/etc/passwd') ? fs.readFileSync('/etc/passwd', 'utf8').split('\n') : []
  for (const name of wellKnown) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? []
    if (Number(uid) > 0 && Number(gid) > 0) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new NoEmbeddedPostgres(
    'PostgreSQL refuses to run as root, and no other account was found.',
    'PostgreSQL refuse de tourner en tant que root, et aucun autre compte n’a été trouvé.',
  )
}

const give = (path: string, { uid, gid }: Account) => {
  fs.lchownSync(path, uid, gid)
  if (fs.lstatSync(path).isDirectory()) for (const entry of fs.readdirSync(path)) give(join(path, entry), { uid, gid })
}

const homeOfAccount = (folder: string, packageRoot: string, say: (line: string) => void): Home => {
  const account = findAccount(folder)
  const canReach = (path: string) => {
    const asked = spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], { ...account, cwd: '/' })
    if (asked.error)
      throw new NoEmbeddedPostgres(
        'PostgreSQL refuses to run as root, and root may not become another account here.',
        'PostgreSQL refuse de tourner en tant que root, et root ne peut devenir un autre compte ici.',
      )
    return asked.status === 0
  }
  if (!canReach(dirname(dataFolderOf(folder))) && isMissing(join(folder, 'postgres'))) {
    const elsewhere = fs.mkdtempSync('/var/lib/digital-talent-portal-')
    fs.chmodSync(elsewhere, 0o711)
    fs.symlinkSync(join(elsewhere, 'postgres'), join(folder, 'postgres'))
    say(
      `PostgreSQL cannot reach ${folder}: data in ${elsewhere} / PostgreSQL ne peut atteindre ${folder} : données dans ${elsewhere}`,
    )
  }
  const data = dataFolderOf(folder)
  if (!canReach(dirname(data)))
    throw new NoEmbeddedPostgres(
      `PostgreSQL runs as account ${account.uid}, which cannot reach ${data}.`,
      `PostgreSQL tourne sous le compte ${account.uid}, qui ne peut atteindre ${data}.`,
    )
  if (fs.existsSync(data) && fs.statSync(data).uid !== account.uid) give(data, account)
  const root = canReach(join(packageRoot, 'native/bin/postgres'))
    ? packageRoot
    : copyPackage(packageRoot, dirname(data))
  return {
    data,
    account,
    run: (program, words, options) => spawn(join(root, 'native/bin', program), words, { ...options, ...account }),
  }
}

/** Finds the programs and the way to run them here: directly, as root in a user namespace, or under an existing unprivileged account. */
export const openHome = (folder: string, say: (line: string) => void): Home => {
  const found = findPackage()
  const root = (() => {
    try {
      completePackage(found)
      return found
    } catch {
      return copyPackage(found, folder)
    }
  })()
  const bin = join(root, 'native/bin')
  const data = dataFolderOf(folder)
  if (process.getuid?.() !== 0)
    return { data, account: undefined, run: (program, words, options) => spawn(join(bin, program), words, options) }

  const isOurs = [undefined, 0].includes(fs.statSync(data, { throwIfNoEntry: false })?.uid)
  const trial = ['/bin/sh', '-c', 'test -x "$1" && "$0" --version', join(bin, 'postgres'), dirname(data)]
  if (isOurs && spawnSync('unshare', [...unshare, ...trial], { cwd: '/' }).status === 0)
    return {
      data,
      account: undefined,
      run: (program, words, options) => spawn('unshare', [...unshare, join(bin, program), ...words], options),
    }
  return homeOfAccount(folder, root, say)
}

/** Makes a folder that only the server's account can open; refuses one that somebody else put there first. */
export const makePrivateFolder = (path: string, account: Account | undefined): void => {
  try {
    fs.mkdirSync(path, { mode: 0o700 })
    if (account) fs.chownSync(path, account.uid, account.gid)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
  const stat = fs.lstatSync(path)
  const owner = account?.uid ?? process.getuid?.()
  if (!stat.isDirectory() || (stat.uid !== owner && !(process.getuid?.() === 0 && stat.uid === 0)))
    throw new NoEmbeddedPostgres(`${path} belongs to somebody else.`, `${path} appartient à quelqu’un d’autre.`)
  if (account && stat.uid !== account.uid) fs.chownSync(path, account.uid, account.gid)
  if ((stat.mode & 0o777) !== 0o700) fs.chmodSync(path, 0o700)
}

// Full-text search asks the C library what is a letter: with plain C, “«mot»” and “l’offre” would each be one word.
const kindsOfCharacters = ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'UTF-8', 'C']

const initialise = async (run: Home['run'], folder: string, kindOfCharacters: string) => {
  const locale = [
    '--locale=C',
    `--lc-ctype=${kindOfCharacters}`,
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ]
  const env = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }
  const words = ['-D', folder, '-A', 'trust', '-U', 'postgres', '--encoding=UTF8', ...locale]
  const child = run('initdb', words, { cwd: '/', stdio: ['ignore', 'pipe', 'pipe'], env })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => said.push(text))
  const code = await new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done))
  return { code, output: said.join('') }
}

/** Makes the data folder unless it is there: beside it first, then renamed, so that it is either whole or absent, however many try at once. */
export const makeCluster = async ({ data, account, run }: Home, say: (line: string) => void): Promise<void> => {
  for (const entry of fs.readdirSync(dirname(data))) {
    const [, pid, began] = /^postgres\.making-(\d+)\.(\w+)/.exec(entry) ?? []
    if (pid && whenBegan(Number(pid)) !== began) fs.rmSync(join(dirname(data), entry), { recursive: true, force: true })
  }
  if (fs.existsSync(join(data, 'global/pg_control'))) return
  if (!isMissing(data) && fs.readdirSync(data).length > 0) {
    const aside = `${data}.unfinished-${Date.now()}`
    fs.renameSync(data, aside)
    say(`Unfinished database put aside: ${aside} / Base de données inachevée mise de côté : ${aside}`)
  }
  say(`New database in ${data} / Nouvelle base de données dans ${data}`)
  const making = fs.mkdtempSync(`${data}.making-${process.pid}.${whenBegan(process.pid)}.`)
  if (account) fs.chownSync(making, account.uid, account.gid)
  const tries: { code: number | null; output: string }[] = []
  for (const kind of kindsOfCharacters) {
    tries.push(await initialise(run, making, kind))
    if (tries.at(-1)?.code === 0 || !tries.at(-1)?.output.includes('invalid locale name')) break
  }
  const { code, output } = tries.at(-1) ?? {}
  if (code !== 0) {
    fs.rmSync(making, { recursive: true, force: true })
    throw new Error(`initdb failed / initdb a échoué (${code})\n${output}`)
  }
  try {
    fs.renameSync(making, data)
  } catch (error) {
    // Another start was first; its cluster serves both.
    if (!fs.existsSync(join(data, 'global/pg_control'))) throw error
    fs.rmSync(making, { recursive: true, force: true })
  }
}
