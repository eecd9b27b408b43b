import { Engine, engineSocket } from '../../src/engine/engine.ts'
import { label } from '../../src/engine/container-spec.ts'
import { Containers } from '../../src/engine/containers.ts'
import { removeNetworks } from '../../src/engine/networks.ts'

interface Listed {
  Image: string
  Labels: Record<string, string>
}

// What a run of the container suite that was ended in the middle left on the engine; it would be restarted for ever.
const engine = new Engine(engineSocket(process.env.DOCKER_HOST))
const listed = await engine.call<Listed[]>('/containers/json', {
  query: { all: true, filters: JSON.stringify({ label: [label.instance] }) },
})
const ofTests = listed.filter(({ Image }) => Image.includes('/fixture/'))
for (const instance of new Set(ofTests.map(({ Labels }) => Labels[label.instance] ?? ''))) {
  const containers = new Containers(engine, instance)
  for (const group of ['blue', 'green', 'job', 'platform'] as const) await containers.removeGroup(group)
  await removeNetworks(engine, instance)
}
await engine.close()
