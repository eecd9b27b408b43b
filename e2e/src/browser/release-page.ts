import type { Page } from 'playwright-core'

interface Stack {
  role: string
}

/** Shows the page as it is while a second stack waits, whatever runs at the moment; nothing is started for it. */
export async function pretendIdleStack(page: Page): Promise<void> {
  await page.route('**/staff/release/api/state', async (route) => {
    const response = await route.fetch()
    const state = (await response.json()) as {
      status: { data: { stacks: Stack[]; rollbackTo: string | null; unfinished: unknown } }
    }
    const { data } = state.status
    const live = data.stacks.find(({ role }) => role === 'live')
    data.rollbackTo = null
    data.unfinished = null
    data.stacks = data.stacks.map((stack) =>
      stack.role === 'live' ? stack : { ...live, ...stack, role: 'idle', services: servicesOf(live) },
    )
    await route.fulfill({ response, json: state })
  })
}

const servicesOf = (stack: Stack | undefined) =>
  ((stack as { services?: object[] } | undefined)?.services ?? []).map((service) => ({
    ...service,
    ready: true,
  }))
