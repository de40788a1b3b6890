// Plain JavaScript: a Node too old for TypeScript can still read it, and say what is missing.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major > 24 || (major === 24 && minor >= 12)) {
  await import('./main.ts')
} else {
  console.error(
    `The portal needs Node 24.12 or newer; this is Node ${process.versions.node}. Run bin/start, or install Node 24.`,
  )
  console.error(
    `Le portail demande Node 24.12 ou plus récent; ceci est Node ${process.versions.node}. Lancez bin/start, ou installez Node 24.`,
  )
  process.exitCode = 1
}
