import { expect, type Page } from '@playwright/test';

const times = (page: Page) => page.getByRole('group', { name: /^Free times on/ }).getByRole('button');

/** Opens Maya's profile from the directory and presses Book. */
export async function findMaya(page: Page): Promise<void> {
  await page.goto('/mentors');
  await page
    .getByRole('link', { name: /Maya Lindqvist/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/m\/maya/);
  await page.getByRole('link', { name: /^Book/ }).first().click();
  await expect(page).toHaveURL(/\/m\/maya\/book/);
}

/** Chooses one of the free times that are shown and holds it. Returns the time as it is named. */
export async function holdTime(page: Page, index = 0): Promise<string> {
  const slot = times(page).nth(index);
  await expect(slot).toBeVisible();
  const name = (await slot.locator('span').first().textContent()) ?? '';
  await slot.click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('timer')).toBeVisible();
  return name;
}

export async function fillDetails(page: Page, topic: string): Promise<void> {
  await page.getByLabel('Topic').fill(topic);
  await page.getByRole('button', { name: /^(Continue|Review)/ }).click();
  await expect(page.getByLabel('Card number')).toBeVisible();
}

export async function payWith(page: Page, card: string): Promise<void> {
  await page.getByLabel('Card number').fill(card);
  await page.getByLabel('Expiry').fill('12 / 40');
  await page.getByLabel('Security code').fill('123');
  await page.getByRole('button', { name: /^Pay/ }).click();
}
