import { expect, test } from 'vitest'
import { containerCommand } from '../../src/machine/docker.ts'

test('a container listens on loopback only, keeps its data in a volume and carries no password in its arguments', () => {
  const { command, args } = containerCommand({
    name: 'halles-rabbitmq-12ab',
    server: 'rabbitmq',
    image: 'rabbitmq:4',
    port: 4112,
    environmentFile: '/data/container.env',
  })
  expect([command, ...args].join(' ')).toBe(
    '/bin/sh -c docker rm --force halles-rabbitmq-12ab >/dev/null 2>&1; exec docker "$@" docker ' +
      'run --rm --name=halles-rabbitmq-12ab --hostname=halles-rabbitmq-12ab --publish=127.0.0.1:4112:5672 ' +
      '--env-file=/data/container.env --volume=halles-rabbitmq-12ab:/var/lib/rabbitmq rabbitmq:4',
  )
})

test('the container of Redis refuses writes rather than evicting jobs', () => {
  const { args } = containerCommand({
    name: 'r',
    server: 'redis',
    image: 'redis:8',
    port: 4111,
    environmentFile: '/e',
  })
  expect(args.at(-1)).toContain('--maxmemory-policy noeviction')
  expect(args).toContain('redis:8')
})
