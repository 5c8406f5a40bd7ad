import type { Page } from 'playwright-core';

/** What one document cost whoever looked at it. */
export interface Looked {
  readonly keys: number;
  /** Milliseconds between a key and the moment at which the next could be pressed to good purpose. */
  readonly waitingMs: number;
}

/** Opens the first document of the queue by keyboard. */
export async function openQueue(page: Page): Promise<Looked> {
  await page.goto('/desk?kind=document&assignee=anyone');
  await page.getByRole('table').waitFor();
  const start = performance.now();
  await page.keyboard.press('j');
  await page.keyboard.press('o');
  await page.getByRole('button', { name: /^Verify/ }).waitFor();
  return { keys: 2, waitingMs: performance.now() - start };
}

/** Verifies the clean document that is open: one key, and the next one stands there. `last`: the queue comes instead. */
export async function verifyOne(page: Page, last: boolean): Promise<Looked> {
  await page.getByText('As read').first().waitFor();
  const before = page.url();
  const start = performance.now();
  await page.keyboard.press('v');
  await page.waitForURL((url) => url.href !== before);
  if (last) await page.getByRole('heading', { level: 1 }).waitFor();
  else await page.getByText('As read').first().waitFor();
  return { keys: 1, waitingMs: performance.now() - start };
}
