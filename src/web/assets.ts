import { existsSync, readFileSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'public/built')
const manifestFile = join(folder, 'manifest.json')
const sources = ['src/web/site.css', 'src/enhance/enhance.ts', 'src/web/ui/icon.svg']

type Manifest = Record<string, string>

let known: Manifest | undefined

const appear = async (file: string, contents: string | Uint8Array): Promise<void> => {
  const unfinished = `${file}.${process.pid}`
  await writeFile(unfinished, contents)
  await rename(unfinished, file)
}

/** Bundles the stylesheet, the script, the fonts and the icon under names that change with their content; safe to run twice. */
export const buildAssets = async (): Promise<void> => {
  // Only the builder needs esbuild; a server that serves what is built never loads it.
  const { build } = await import('esbuild')
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: sources.filter((source) => existsSync(join(root, source))),
    outdir: folder,
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    write: false,
    minify: true,
    metafile: true,
    format: 'esm',
    target: ['es2022', 'chrome111', 'firefox115', 'safari16.4'],
    loader: { '.woff2': 'file', '.svg': 'copy' },
    legalComments: 'none',
    logLevel: 'warning',
  })
  await mkdir(folder, { recursive: true })
  // A page may be drawn while we build: each file appears whole or not at all, and what is there under its name is the same already.
  for (const { path, contents } of outputFiles) if (!existsSync(path)) await appear(path, contents)
  const manifest: Manifest = {}
  for (const [output, { entryPoint, inputs }] of Object.entries(metafile.outputs)) {
    const source = entryPoint ?? Object.keys(inputs)[0]
    if (source) manifest[basename(source).replace(/\.ts$/, '.js')] = `/built/${basename(output)}`
  }
  await appear(manifestFile, JSON.stringify(manifest, null, 2))
  known = undefined
}

const manifest = (): Manifest => {
  known ??= existsSync(manifestFile) ? (JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest) : {}
  return known
}

/** Whether a built file exists under this name. */
export const isBuilt = (name: string): boolean => manifest()[name] !== undefined

/** The address of a built file; its plain name when nothing has been built, so that pages can be drawn without. */
export const assetUrl = (name: string): string => manifest()[name] ?? `/built/${name}`
