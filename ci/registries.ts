import { forgetOwnPackages, startRegistries, stopRegistries } from './src/registries.ts'

const [action, ...options] = process.argv.slice(2)
const forget = options.includes('--forget')
const [only, ...more] = options.filter((option) => option !== '--forget')
const isKnown = only === undefined || only === 'images' || only === 'packages'
if (action === 'start' && isKnown && more.length === 0) {
  if (forget) forgetOwnPackages()
  const addresses = await startRegistries(only ? [only] : undefined)
  for (const [name, value] of Object.entries(addresses)) console.log(`export ${name}=${value}`)
} else if (action === 'stop' && only === undefined) await stopRegistries()
else {
  console.error(
    `node ci/registries.ts start            an image and a package registry on loopback; prints what to export
node ci/registries.ts start images     only that one; or packages
     --forget                          without the packages of ours that it held
node ci/registries.ts stop             stops what runs; the data stays in ci/.halles`,
  )
  process.exitCode = 2
}
