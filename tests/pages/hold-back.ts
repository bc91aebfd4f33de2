import type { Page } from 'playwright-core'

/** Lets requests wait before the server hears of them; answers how to let them go. */
export async function holdBack(page: Page, addresses: string): Promise<() => void> {
  let answer = () => {}
  const held = new Promise<void>((resolve) => (answer = resolve))
  await page.route(addresses, async (route) => {
    await held
    await route.continue()
  })
  return answer
}

/** Lets the server's answers wait: what they say is of when they were asked for. */
export async function holdAnswers(page: Page, addresses: string): Promise<{ asked: Promise<void>; answer: () => void }> {
  let [answer, hear] = [() => {}, () => {}]
  const held = new Promise<void>((resolve) => (answer = resolve))
  const asked = new Promise<void>((resolve) => (hear = resolve))
  await page.route(addresses, async (route) => {
    const response = await route.fetch()
    hear()
    await held
    await route.fulfill({ response })
  })
  return { asked, answer }
}
