import { join } from 'node:path'
import { createService } from './create-service.ts'
import { readServiceName } from './service-name.ts'

const ROOT = join(import.meta.dirname, '..', '..')

try {
  const [name, ...more] = process.argv.slice(2)
  if (more.length > 0) throw new Error('One name at a time: npm run new:service gift-card-service')
  const { folder, portOffset, plan } = createService(ROOT, readServiceName(name), process.env)
  console.log(
    `${folder} is made: port offset ${portOffset}, plan ${plan}, listed in package.json and stacks/stack.json.`,
  )
  console.log(
    `Next: say in its README.md what it is for, then npm test -- ${folder} and npm run check -- ${folder}.`,
  )
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
