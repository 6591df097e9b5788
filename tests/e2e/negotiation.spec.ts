import { expect, type Page, test } from '@playwright/test';
import { enterAs, expectSameLoad, forbidReload, signUp, windowOf } from './people';
import { bookMaya, openSession, propose } from './sessions';

const banner = (page: Page) => page.getByRole('region', { name: 'Request to move this session' });

/** Maya and somebody new, each in a window of their own, looking at the session they have. */
async function twoSides(
  browser: Parameters<typeof windowOf>[0],
  baseURL: string | undefined,
  name: string,
  title: string,
) {
  const [mentor, mentee] = [await windowOf(browser, baseURL), await windowOf(browser, baseURL)];
  await enterAs(mentor, 'Maya Lindqvist');
  await signUp(mentee, name);
  const booking = await bookMaya(mentee, title);
  await openSession(mentor, booking);
  await openSession(mentee, booking);
  await forbidReload(mentor);
  await forbidReload(mentee);
  return { mentor, mentee, booking };
}

test('mentor asks, mentee counters, mentor accepts: both windows follow without a reload', async ({
  browser,
  baseURL,
}) => {
  const { mentor, mentee } = await twoSides(browser, baseURL, 'Tilda Berg', 'Back and forth');
  await mentor.getByRole('button', { name: 'Reschedule' }).click();
  await propose(mentor, /^Ask/, 'I have to be at a school play.');

  await expect(banner(mentee).getByText('I have to be at a school play.')).toBeVisible();
  await banner(mentee).getByRole('button', { name: 'Propose another time' }).click();
  await propose(mentee, /^Propose|^Ask|^Send/);

  await banner(mentor)
    .getByRole('button', { name: /^Accept/ })
    .click();
  await expect(banner(mentor)).toHaveCount(0);
  await expect(banner(mentee)).toHaveCount(0);
  const history = mentee.getByRole('list', { name: 'History' });
  await expect(history.getByText(/accepted|moved/i).first()).toBeVisible();
  await expectSameLoad(mentor);
  await expectSameLoad(mentee);
});

test('mentee asks, mentor declines in the popup of the schedule: the original time stands', async ({
  browser,
  baseURL,
}) => {
  const { mentor, mentee } = await twoSides(browser, baseURL, 'Uli Kern', 'Stays where it is');
  await mentor.goto('/schedule?view=list');
  await mentor.getByText('Stays where it is').first().click();
  await forbidReload(mentor);
  await mentee.getByRole('button', { name: 'Reschedule' }).click();
  await propose(mentee, /^Ask/);

  await banner(mentor)
    .getByRole('button', { name: /^Decline/ })
    .click();
  await mentor.getByRole('button', { name: 'Decline and keep the original time' }).click();
  await expect(banner(mentee)).toHaveCount(0);
  await expect(
    mentee
      .getByRole('list', { name: 'History' })
      .getByText(/declined/i)
      .first(),
  ).toBeVisible();
  await expectSameLoad(mentor);
});

test('the mentor’s third request on one session warns and asks again', async ({ browser, baseURL }) => {
  const { mentor } = await twoSides(browser, baseURL, 'Vera Holm', 'Asked too often');
  for (const reason of ['First reason', 'Second reason']) {
    await mentor.getByRole('button', { name: 'Reschedule' }).click();
    await propose(mentor, /^Ask/, reason);
    await banner(mentor).getByRole('button', { name: 'Withdraw the request' }).click();
    await expect(banner(mentor)).toHaveCount(0);
  }
  await mentor.getByRole('button', { name: 'Reschedule' }).click();
  const dialog = mentor.getByRole('dialog');
  await dialog.getByRole('group', { name: 'Nearest to the time it has' }).getByRole('button').first().click();
  await dialog.getByLabel(/Your reason/).fill('Third reason');
  await dialog.getByRole('button', { name: /^Ask/ }).click();
  await expect(dialog.getByText('You have asked to move this session 2 times')).toBeVisible();
  await expect(dialog.getByText(/lowers your reliability score/)).toBeVisible();
  await expect(banner(mentor)).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Ask all the same' }).click();
  await expect(banner(mentor)).toBeVisible();
});

test('cancelling shows the refund before the button is pressed, and gives just that', async ({
  browser,
  baseURL,
}) => {
  const { mentor, mentee } = await twoSides(browser, baseURL, 'Wim Peeters', 'Not to be');
  await mentee.getByRole('button', { name: 'Cancel session' }).click();
  const dialog = mentee.getByRole('dialog');
  await expect(dialog.getByRole('region', { name: 'What is paid back' })).toContainText('€90.00');
  await dialog.getByLabel('Why?').click();
  await mentee.getByRole('option', { name: 'I am ill' }).click();
  await dialog
    .getByRole('button', { name: /^Cancel/ })
    .last()
    .click();
  await expect(dialog).toHaveCount(0);
  await expect(mentee.getByText(/€90\.00/).first()).toBeVisible();
  await expect(mentor.getByText('Cancelled', { exact: true }).first()).toBeVisible();
  await expectSameLoad(mentor);
});

test('an admin changes a policy: new bookings follow it, an old one keeps its terms', async ({
  browser,
  baseURL,
}) => {
  const { mentee, booking } = await twoSides(browser, baseURL, 'Xenia Popa', 'Old terms');
  const admin = await windowOf(browser, baseURL);
  await enterAs(admin, 'Ada Bauer');
  await admin.goto('/admin/policies');
  const field = admin.getByLabel('Cancelling with everything back');
  await field.fill('720');
  await admin.getByRole('button', { name: /^Save/ }).click();
  await expect(admin.getByText('Version 2').first()).toBeVisible();

  await mentee.getByRole('button', { name: 'Cancel session' }).click();
  await expect(mentee.getByRole('region', { name: 'What is paid back' })).toContainText('€90.00');
  const newer = await bookMaya(mentee, 'New terms', { daysAhead: 2 });
  await openSession(mentee, newer);
  await mentee.getByRole('button', { name: 'Cancel session' }).click();
  await expect(mentee.getByRole('region', { name: 'What is paid back' })).toContainText('€45.00');
  expect(newer.id).not.toBe(booking.id);
});
