import { expect, test } from '@playwright/test';
import { advanceClock, enterAs, expectSameLoad, forbidReload, signUp, windowOf } from './people';
import { fillDetails, findMaya, holdTime, payWith } from './wizard';

const MINUTE = 60_000;

test('a mentee signs up, books and pays; the mentor’s open schedule and bell show it within a second', async ({
  browser,
  baseURL,
}) => {
  const [mentor, mentee] = [await windowOf(browser, baseURL), await windowOf(browser, baseURL)];
  await enterAs(mentor, 'Maya Lindqvist');
  await mentor.goto('/schedule?view=list');
  await expect(mentor.getByRole('heading', { level: 1 })).toBeVisible();
  const bell = mentor.getByRole('button', { name: /^Notifications/ });
  await expect(bell).toHaveAccessibleName(/\d+ unread/);
  const unreadBefore = Number(/(\d+) unread/.exec((await bell.getAttribute('aria-label')) ?? '')?.[1] ?? 0);
  await forbidReload(mentor);

  await signUp(mentee, 'Nadia Haddad');
  await findMaya(mentee);
  await holdTime(mentee);
  await fillDetails(mentee, 'A queue that never loses a job');
  await payWith(mentee, '4242 4242 4242 4242');
  await expect(mentee.getByRole('heading', { name: /booked|confirmed/i }).first()).toBeVisible();

  await expect(mentor.getByText('A queue that never loses a job').first()).toBeVisible({ timeout: 1_000 });
  await expect(bell).toHaveAccessibleName(`Notifications, ${unreadBefore + 1} unread`, { timeout: 1_000 });
  await expectSameLoad(mentor);

  const file = await mentee.request.get(
    (await mentee
      .getByRole('link', { name: /calendar file|Add to calendar/i })
      .first()
      .getAttribute('href')) ?? '',
  );
  expect(await file.text()).toContain('BEGIN:VEVENT');
  await mentee.goto('/calendar');
  await expect(mentee.getByText('A queue that never loses a job').first()).toBeVisible();
});

test('a declined card is told, and another card on the same hold goes through', async ({ page }) => {
  await signUp(page, 'Otto Brandt');
  await findMaya(page);
  await holdTime(page, 1);
  await fillDetails(page, 'Two cards');
  await payWith(page, '4000 0000 0000 0002');
  await expect(page.getByText('Your card was declined. Please try another one.')).toBeVisible();
  await payWith(page, '4242 4242 4242 4242');
  await expect(page.getByRole('heading', { name: /booked|confirmed/i }).first()).toBeVisible();
});

test('when the hold runs out everybody sees it: the mentee is told, the time is free for others', async ({
  browser,
  baseURL,
}) => {
  const [mentee, other] = [await windowOf(browser, baseURL), await windowOf(browser, baseURL)];
  await signUp(mentee, 'Pia Sommer');
  await signUp(other, 'Quentin Roux');
  await findMaya(other);
  await findMaya(mentee);
  await forbidReload(other);
  const time = await holdTime(mentee);
  const slot = other
    .getByRole('group', { name: /^Free times on/ })
    .getByRole('button', { name: new RegExp(`^${time}`) });
  await expect(slot).toHaveCount(0);
  await fillDetails(mentee, 'I take too long');

  await advanceClock(mentee, 10 * MINUTE + 1_000);
  await expect(mentee.getByText(/has run out/).first()).toBeVisible();
  await expect(slot).toBeVisible();
  await expectSameLoad(other);
  await mentee.getByRole('button', { name: 'Choose another time' }).click();
  await expect(mentee.getByRole('group', { name: /^Free times on/ })).toBeVisible();
});

test('two mentees want the same slot: one gets it, the other sees it vanish and chooses another', async ({
  browser,
  baseURL,
}) => {
  const [first, second] = [await windowOf(browser, baseURL), await windowOf(browser, baseURL)];
  await signUp(first, 'Rosa Lima');
  await signUp(second, 'Stefan Novak');
  await findMaya(first);
  await findMaya(second);
  const slotIn = (page: typeof first) =>
    page
      .getByRole('group', { name: /^Free times on/ })
      .getByRole('button')
      .first();
  await expect(slotIn(first)).toBeVisible();
  await expect(slotIn(second)).toBeVisible();
  await slotIn(first).click();
  await slotIn(second).click();
  await Promise.all([first, second].map((page) => page.getByRole('button', { name: 'Continue' }).click()));

  const holds = async () =>
    (await first.getByRole('timer').count()) + (await second.getByRole('timer').count());
  await expect.poll(holds).toBe(1);
  const loser = (await first.getByRole('timer').count()) === 0 ? first : second;
  await expect(loser.getByText(/taken/i).first()).toBeVisible();
  await holdTime(loser);
});
