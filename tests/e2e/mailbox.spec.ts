import { expect, type Page, test } from '@playwright/test';
import { enterAs, signUp, windowOf } from './people';
import { fillDetails, findMaya, holdTime, payWith } from './wizard';

/** Opens the newest mail to an address and gives back what a mail program would show of it. */
async function openMail(page: Page, subject: RegExp) {
  await page.goto('/dev/mailbox');
  await page.getByRole('navigation', { name: 'Mails' }).getByRole('link', { name: subject }).first().click();
  await expect(page.getByRole('heading', { level: 2, name: subject })).toBeVisible();
  return page.frameLocator('iframe[title^="Mail:"]');
}

test('a booking’s mail is in the mailbox with its calendar file, and its link leads to the session', async ({
  browser,
  baseURL,
}) => {
  const page = await windowOf(browser, baseURL);
  await signUp(page, 'Lena Fuchs');
  await findMaya(page);
  await holdTime(page);
  await fillDetails(page, 'From mail to room');
  await payWith(page, '4242 4242 4242 4242');
  await expect(page.getByRole('heading', { name: /booked|confirmed/i }).first()).toBeVisible();

  const mail = await openMail(page, /^Booked: .*with Maya Lindqvist/);
  await expect(mail.getByText('Maya Lindqvist’s time')).toBeVisible();
  await page.getByRole('tab', { name: 'Calendar file' }).click();
  await expect(page.getByText('METHOD:REQUEST')).toBeVisible();
  await page.getByRole('tab', { name: 'As it looks' }).click();
  const [session] = await Promise.all([
    page.waitForEvent('popup'),
    mail.getByRole('link', { name: 'Open the session' }).click(),
  ]);
  await expect(session).toHaveURL(/\/sessions\/[0-9a-f-]{36}$/);
  await expect(session.getByText('From mail to room').first()).toBeVisible();
});

test('a new mail shows up by itself, and the sign-in link in it signs its reader in', async ({
  browser,
  baseURL,
}) => {
  const [reader, visitor] = [await windowOf(browser, baseURL), await windowOf(browser, baseURL)];
  await enterAs(reader, 'Ada');
  await reader.goto('/dev/mailbox');
  const address = `visitor.${Date.now()}@example.test`;
  await visitor.goto('/sign-in');
  await visitor.getByLabel('E-mail').fill(address);
  await visitor.getByRole('button', { name: /link/i }).click();
  await expect(reader.getByRole('link', { name: new RegExp(address) })).toBeVisible();

  await visitor.goto('/dev/mailbox');
  await visitor.getByRole('link', { name: new RegExp(address) }).click();
  const [inside] = await Promise.all([
    visitor.waitForEvent('popup'),
    visitor
      .frameLocator('iframe[title^="Mail:"]')
      .getByRole('link', { name: 'Sign in', exact: true })
      .click(),
  ]);
  await expect(inside.getByRole('button', { name: /^Notifications/ })).toBeVisible();
});
