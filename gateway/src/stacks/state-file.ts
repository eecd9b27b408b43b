import { open, readFile, rename, mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Compile } from 'typebox/compile'
import { GatewayStateSchema, type GatewayState } from '../schemas.ts'

const validator = Compile(GatewayStateSchema)

/** The gateway's memory across restarts: replaced as a whole, on disk before anything acts on it. */
export class StateFile {
  readonly path: string
  #queue: Promise<void> = Promise.resolve()

  constructor(path: string) {
    this.path = path
  }

  /** Null when there is none yet. Throws when the file is there but unreadable: serving nothing beats guessing. */
  async load(): Promise<GatewayState | null> {
    let text: string
    try {
      text = await readFile(this.path, 'utf8')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
      throw error
    }
    const state: unknown = JSON.parse(text)
    if (!validator.Check(state)) throw new Error(`${this.path} does not hold a gateway state`)
    return state
  }

  save(state: GatewayState): Promise<void> {
    const text = JSON.stringify(state)
    const saved = this.#queue.then(() => this.#replace(text))
    this.#queue = saved.catch(() => undefined)
    return saved
  }

  async #replace(text: string): Promise<void> {
    const folder = dirname(this.path)
    await mkdir(folder, { recursive: true })
    const temporary = `${this.path}.next`
    const file = await open(temporary, 'w', 0o600)
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, this.path)
    const directory = await open(folder, 'r')
    try {
      await directory.sync()
    } finally {
      await directory.close()
    }
  }
}
