import { halles } from './halles.ts'

/** Starts the whole shop once; what the tests leave running is stopped by whoever runs them, or by the next start. */
export async function setup(): Promise<void> {
  console.log('Starting the shop for the journeys')
  console.log(await halles('start'))
}
