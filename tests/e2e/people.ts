import { type Browser, expect, type Page } from '@playwright/test';

/** A window of its own for each person, as on two machines. */
export async function windowOf(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  return context.newPage();
}

/** Enters as a demo person with one click. */
export async function enterAs(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await expect(page.getByRole('button', { name: /^Notifications/ })).toBeVisible();
}

let number = 0;

/** Signs up somebody new. */
export async function signUp(page: Page, name: string): Promise<void> {
  number += 1;
  await page.goto('/sign-up');
  await page.getByLabel('Name').fill(name);
  await page
    .getByLabel('E-mail')
    .fill(`${name.toLowerCase().replace(/\W+/g, '.')}.${Date.now()}.${number}@example.test`);
  await page.getByLabel('Password', { exact: true }).fill('a long enough password');
  await page.getByRole('button', { name: /Create|Sign up/ }).click();
  await expect(page.getByRole('button', { name: /^Notifications/ })).toBeVisible();
}

/** Fails the test if the page is loaded anew from now on: everything has to arrive by itself. */
export async function forbidReload(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset.sameLoad = 'yes';
  });
}

export async function expectSameLoad(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.dataset.sameLoad)).toBe('yes');
}

/** Moves the demo's clock, which every window and job goes by. */
export async function advanceClock(page: Page, milliseconds: number): Promise<void> {
  const response = await page.request.post('/api/trpc/demo.advanceClock', { data: { milliseconds } });
  expect(response.ok()).toBe(true);
}
