import { expect, test } from 'vitest'
import { planServer, type HostFacts } from '../../src/machine/plan-server.ts'

const bare: HostFacts = { isRoot: false, hasAptGet: false, dockerAnswers: false }

test('a configured address wins over everything that is installed', () => {
  const facts = { ...bare, configuredUrl: 'redis://cache:6379', nativeBinary: '/usr/bin/redis-server' }
  expect(planServer('redis', facts)).toEqual({ kind: 'configured', url: 'redis://cache:6379' })
})

test('PostgreSQL comes from npm before the one of the machine', () => {
  const facts = { ...bare, embeddedHome: '/x/native', nativeBinary: '/usr/bin/postgres' }
  expect(planServer('postgres', facts)).toEqual({ kind: 'embedded', home: '/x/native' })
})

test('an installed server is used before anything is installed', () => {
  const facts = {
    ...bare,
    isRoot: true,
    hasAptGet: true,
    dockerAnswers: true,
    nativeBinary: '/usr/bin/redis-server',
  }
  expect(planServer('redis', facts)).toEqual({ kind: 'native', binary: '/usr/bin/redis-server' })
})

test('root on Debian installs the package rather than using Docker', () => {
  const facts = { ...bare, isRoot: true, hasAptGet: true, dockerAnswers: true }
  expect(planServer('rabbitmq', facts)).toEqual({ kind: 'install', aptPackage: 'rabbitmq-server' })
  expect(planServer('redis', facts)).toEqual({ kind: 'install', aptPackage: 'redis-server' })
})

test('an ordinary user never installs packages and takes the container when an engine answers', () => {
  const facts = { ...bare, hasAptGet: true, dockerAnswers: true }
  expect(planServer('rabbitmq', facts)).toEqual({ kind: 'docker', image: 'rabbitmq:4' })
})

test('nothing to be found is explained with every way out', () => {
  const plan = planServer('redis', { ...bare, hasAptGet: true })
  expect(plan).toMatchObject({ kind: 'missing' })
  const message = plan.kind === 'missing' ? plan.message : ''
  expect(message).toContain('sudo apt-get install --no-install-recommends redis-server')
  expect(message).toContain('HALLES_REDIS_URL')
  expect(message).toContain('redis:8')
})

test('a machine without PostgreSQL is told about HALLES_POSTGRES_URL', () => {
  const plan = planServer('postgres', { ...bare, isRoot: true, hasAptGet: true, dockerAnswers: true })
  expect(plan.kind === 'missing' && plan.message).toContain('HALLES_POSTGRES_URL')
})
