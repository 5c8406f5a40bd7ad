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

/** The document of the address stands there with its values: the address is the next one's a moment before the page is. */
async function documentIsThere(page: Page): Promise<void> {
  await page.locator(`nav a[aria-current="page"][href="${new URL(page.url()).pathname}"]`).waitFor();
  await page.getByText('As read').first().waitFor();
}

/** Verifies the clean document that is open: one key, and the next one stands there. `last`: the queue comes instead. */
export async function verifyOne(page: Page, last: boolean): Promise<Looked> {
  await documentIsThere(page);
  const before = page.url();
  const start = performance.now();
  await page.keyboard.press('v');
  await page.waitForURL((url) => url.href !== before);
  if (last) await page.getByRole('heading', { level: 1 }).waitFor();
  else await documentIsThere(page);
  return { keys: 1, waitingMs: performance.now() - start };
}
