import { expect, test } from 'vitest'
import { Engine, engineSocket } from '../../src/engine/engine.ts'

test('the engine is where the Docker command line would find it', () => {
  expect(engineSocket(undefined)).toBe('/var/run/docker.sock')
  expect(engineSocket('unix:///run/user/1000/docker.sock')).toBe('/run/user/1000/docker.sock')
  expect(() => engineSocket('tcp://10.0.0.7:2376')).toThrow('an engine of this machine')
})

test('no engine is said with the way out', async () => {
  const engine = new Engine('/nowhere/docker.sock')

  await expect(engine.call('/info')).rejects.toThrow('No Docker engine answers at /nowhere/docker.sock')

  await engine.close()
})
