import { expect, test } from 'vitest'
import { compareContainers } from '../../src/docker/container-drift.ts'
import { createBody } from '../../src/engine/container-spec.ts'
import type { ContainerSpec } from '../../src/engine/container-spec.ts'
import type { InspectedContainer } from '../../src/engine/engine-types.ts'

const digest = `sha256:${'a'.repeat(64)}`
const spec: ContainerSpec = {
  name: 'halles-1-blue-cart-service',
  group: 'blue',
  service: 'cart-service',
  image: `127.0.0.1:4990/halles/cart-service@${digest}`,
  env: { PORT: '8080' },
  user: '1000:1000',
  mounts: [{ source: '/data/PEER_SECRET', target: '/run/secrets/PEER_SECRET', readOnly: true }],
  networks: [{ name: 'halles-1-blue', aliases: ['cart-service'] }],
  publish: [{ hostPort: 4206, port: 8080 }],
  memoryMb: 512,
  cpus: 1.5,
  restart: 'always',
  stopGraceSeconds: 12,
  labels: { 'halles.release': 'r1' },
}

/** As the engine answers for a container that was made of the specification. */
function running(change: (container: InspectedContainer) => void = () => undefined): InspectedContainer {
  const { HostConfig, ...config } = createBody(spec, 'halles-1') as {
    HostConfig: InspectedContainer['HostConfig']
  } & InspectedContainer['Config']
  const container: InspectedContainer = {
    Id: 'c1',
    Name: `/${spec.name}`,
    RestartCount: 0,
    State: {
      Status: 'running',
      Dead: false,
      OOMKilled: false,
      Pid: 1,
      ExitCode: 0,
      StartedAt: '',
      FinishedAt: '',
    },
    Config: { ...config, Env: [...config.Env, 'NODE_VERSION=24'], Cmd: ['node', 'dist/main.js'] },
    HostConfig,
    NetworkSettings: { Networks: { 'halles-1-blue': {} } },
  }
  change(container)
  return container
}

test('what runs as it was meant, with what its image adds, does not differ', () => {
  expect(compareContainers([spec], [running()], [])).toEqual([])
})

test.each<[string, (container: InspectedContainer) => void]>([
  ['its image changed', ({ Config }) => (Config.Image = Config.Image.replace('aaaa', 'bbbb'))],
  ['its environment changed', ({ Config }) => (Config.Env = ['PORT=9090'])],
  ['its user changed', ({ Config }) => (Config.User = 'root')],
  ['its memory limit changed', ({ HostConfig }) => (HostConfig.Memory = 0)],
  ['its CPU limit changed', ({ HostConfig }) => (HostConfig.NanoCpus = 0)],
  ['its restart policy changed', ({ HostConfig }) => (HostConfig.RestartPolicy = { Name: 'no' })],
  ['its file system is writable', ({ HostConfig }) => (HostConfig.ReadonlyRootfs = false)],
  ['its mounts changed', ({ HostConfig }) => HostConfig.Binds?.push('/:/host')],
  ['its ports changed', ({ HostConfig }) => (HostConfig.PortBindings = null)],
  ['its networks changed', ({ NetworkSettings }) => (NetworkSettings.Networks['halles-1-green'] = {})],
  ['is stopped', ({ State }) => (State.Status = 'exited')],
])('named is that %s', (what, change) => {
  expect(compareContainers([spec], [running(change)], [])).toEqual([`cart-service: ${what}`])
})

test('a stack that does not run differs in nothing; one that runs in part lacks the rest', () => {
  const second = { ...spec, name: `${spec.name}-2` }

  expect(compareContainers([spec, second], [], [])).toEqual([])
  expect(compareContainers([spec, second], [running()], [])).toEqual([
    `cart-service: the container ${second.name} is missing`,
  ])
})
