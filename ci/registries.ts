import { startRegistries, stopRegistries } from './src/registries.ts'

const [action] = process.argv.slice(2)
if (action === 'start') {
  const addresses = await startRegistries()
  for (const [name, value] of Object.entries(addresses)) console.log(`export ${name}=${value}`)
} else if (action === 'stop') await stopRegistries()
else {
  console.error(
    'node ci/registries.ts start   an image and a package registry on loopback; prints what to export',
  )
  console.error('node ci/registries.ts stop    stops both; their data stays in ci/.halles')
  process.exitCode = 2
}
