/** The parts of Bamboo's YAML format that our specs use; the validator knows the rest of it. */
export type Task =
  | 'clean'
  | { checkout: { repository: string; path?: string; 'force-clean-build': boolean } }
  | { script: { interpreter: '/bin/sh'; scripts: string[]; environment?: string } }
  | { 'inject-variables': { file: string; scope: 'RESULT' | 'LOCAL'; namespace: string } }
  | {
      'artifact-download': {
        'source-plan'?: string
        artifacts: Array<{ name: string; destination?: string }>
      }
    }
  | { 'test-parser': { type: 'junit'; 'test-results': string } }

export interface Artifact {
  name: string
  location: string
  pattern: string
  required: boolean
  shared: boolean
}

export interface Job {
  key: string
  requirements: string[]
  tasks: Task[]
  'final-tasks'?: Task[]
  artifacts?: Artifact[]
  'artifact-subscriptions': Array<{ artifact: string; destination: string }>
}

export type Stage = Record<string, { manual: boolean; final: boolean; jobs: string[] }>
export type SpecDocument = Record<string, unknown>

/** One command, because a script of many goes on after one that failed. */
export function sh(command: string): Task {
  return { script: { interpreter: '/bin/sh', scripts: [command] } }
}
