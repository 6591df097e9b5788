import { expect, type Page, test } from '@playwright/test';
import { enterAs, expectSameLoad, forbidReload, windowOf } from './people';

const PASSWORD = 'a long enough password';
let number = 0;
const newAddress = () => `account.${Date.now()}.${number++}@example.test`;

async function signUp(page: Page, email: string, from = '/sign-up'): Promise<void> {
  await page.goto(from);
  await page.getByLabel('Name').fill('Una Reyes');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Create account' }).click();
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** What is said beside an action that did not work; the page's own announcer is an alert too. */
const alert = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text });
const account = (page: Page) => page.getByRole('button', { name: /^Account of/ });

test('somebody signs up, leaves, and comes back to the page they asked for', async ({ page }) => {
  const email = newAddress();
  await signUp(page, email);
  await expect(page.getByRole('heading', { name: 'Welcome to Parley' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Time zone' })).toHaveValue(/Europe \/ London/);
  await page.getByRole('button', { name: 'Find a mentor' }).click();
  await expect(page).toHaveURL('/mentors');

  await account(page).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();

  await page.goto('/settings');
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=%2Fsettings/);
  await signIn(page, email, 'not the password');
  await expect(alert(page, 'E-mail address and password do not match.')).toBeVisible();
  await signIn(page, email, PASSWORD);
  await expect(page).toHaveURL('/settings');
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Una Reyes');
});

test('an address that has an account is told so, with the way in', async ({ page, browser, baseURL }) => {
  const email = newAddress();
  await signUp(page, email);
  await expect(account(page)).toBeVisible();
  const other = await windowOf(browser, baseURL);
  await signUp(other, email);
  await expect(alert(other, 'There is already an account with this e-mail address.')).toBeVisible();
  await expect(other.getByRole('link', { name: 'Sign in instead' })).toBeVisible();
});

test('nobody is led to another site after signing in', async ({ page }) => {
  const email = newAddress();
  await signUp(page, email, '/sign-up?callbackUrl=//evil.example/');
  await expect(page).toHaveURL('/welcome');
});

test('a sign-in link opens an account, once', async ({ page, browser, baseURL }) => {
  const email = newAddress();
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'E-mail me a sign-in link' }).click();
  await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
  await page.getByRole('link', { name: 'open the mailbox' }).click();
  await page
    .getByRole('link', { name: new RegExp(email) })
    .first()
    .click();
  const link = await page
    .frameLocator('iframe')
    .getByRole('link', { name: /sign in/i })
    .first()
    .getAttribute('href');
  await page.goto(link ?? '');
  await expect(page.getByRole('heading', { name: 'Welcome to Parley' })).toBeVisible();

  const other = await windowOf(browser, baseURL);
  await other.goto(link ?? '');
  await expect(alert(other, 'This link has been used already or is too old.')).toBeVisible();
});

test('a new password ends all other windows and keeps this one; so does the new name reach them', async ({
  page,
  browser,
  baseURL,
}) => {
  const email = newAddress();
  await signUp(page, email);
  await expect(account(page)).toBeVisible();
  const other = await windowOf(browser, baseURL);
  await other.goto('/sign-in?callbackUrl=/settings');
  await signIn(other, email, PASSWORD);
  await expect(account(other)).toBeVisible();
  await forbidReload(other);

  await page.goto('/settings');
  await page.getByRole('textbox', { name: 'Name' }).fill('Una Maria Reyes');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  await expect(other.getByRole('button', { name: 'Account of Una Maria Reyes' })).toBeVisible({
    timeout: 2_000,
  });
  await expectSameLoad(other);

  await forbidReload(page);
  await page.getByLabel('Current password', { exact: true }).fill('not the password');
  await page.getByLabel('New password', { exact: true }).fill('quite another password');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(alert(page, 'That is not your current password.')).toBeVisible();
  await page.getByLabel('Current password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  await expect(other).toHaveURL(/\/sign-in\?ended=1/);
  await expect(other.getByText('You have been signed out.')).toBeVisible();
  await expectSameLoad(page);

  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await page.getByRole('button', { name: 'Yes, sign out everywhere' }).click();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
});

test('somebody becomes a mentor, and a public name that is taken is refused at the field', async ({
  page,
}) => {
  await signUp(page, newAddress());
  await page.getByRole('button', { name: 'Become a mentor' }).click();
  await expect(page).toHaveURL('/settings#mentor');
  await page.getByLabel('Public name').fill('maya');
  await page.getByLabel('Headline').fill('Spreadsheets that tell the truth');
  await page.getByRole('button', { name: 'Become a mentor' }).click();
  await expect(page.getByText('Somebody else already uses this public name.')).toBeVisible();
  await page.getByLabel('Public name').fill(`una-${Date.now()}`);
  await page.getByRole('button', { name: 'Become a mentor' }).click();
  await expect(page.getByRole('link', { name: 'set your hours' })).toBeVisible();
  await expect(
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Schedule' }),
  ).toBeVisible();
});

test('news arrives as a toast and under the bell, and leads to where one can answer it', async ({
  browser,
  baseURL,
}) => {
  const mentor = await windowOf(browser, baseURL);
  const mentee = await windowOf(browser, baseURL);
  await enterAs(mentor, 'Maya Lindqvist');
  await mentor.goto('/settings');
  const bell = mentor.getByRole('button', { name: /^Notifications/ });
  await expect(bell).toBeVisible();
  await signUp(mentee, newAddress());
  await expect(account(mentee)).toBeVisible();
  await forbidReload(mentor);
  const topic = `How to begin ${Date.now()}`;
  await requestFreeSession(mentee, topic);

  const toast = mentor.getByRole('alert').filter({ hasText: topic });
  await expect(toast).toBeVisible({ timeout: 3_000 });
  await expect(bell).toHaveAccessibleName(/\d+ unread/);
  await bell.click();
  const row = mentor
    .getByRole('dialog', { name: 'Notifications' })
    .getByRole('link')
    .filter({ hasText: topic });
  await expect(row).toContainText('Unread');
  await row.click();
  await expect(mentor).toHaveURL(/\/sessions\//);
  await expectSameLoad(mentor);
  await bell.click();
  await expect(row).not.toContainText('Unread');
});

test('while live updates are down the page says so and looks by itself; when they are back it catches up', async ({
  browser,
  baseURL,
}) => {
  const mentor = await windowOf(browser, baseURL);
  const mentee = await windowOf(browser, baseURL);
  let down = true;
  await mentor.routeWebSocket(/\/api\/live/, (socket) => {
    if (down) socket.close();
    else socket.connectToServer();
  });
  await mentor.route(/\/api\/live/, (route) => (down ? route.abort() : route.continue()));
  await enterAs(mentor, 'Maya Lindqvist');
  const banner = mentor.getByText('Live updates are paused; checking every few seconds.');
  await expect(banner).toBeVisible();
  await forbidReload(mentor);
  await signUp(mentee, newAddress());
  await expect(account(mentee)).toBeVisible();
  const topic = `Behind the curtain ${Date.now()}`;
  await requestFreeSession(mentee, topic);
  await expect(mentor.getByRole('alert').filter({ hasText: topic })).toBeVisible();

  down = false;
  await expect(banner).toBeHidden();
  await expectSameLoad(mentor);
});

/** Asks Maya for a free first conversation, by the API: the wizard is walked elsewhere. */
async function requestFreeSession(page: Page, topic: string): Promise<void> {
  const query = async (path: string, input: object) => {
    const response = await page.request.get(
      `/api/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`,
    );
    return (await response.json()).result.data;
  };
  const mutate = async (path: string, input: object) => {
    const response = await page.request.post(`/api/trpc/${path}`, { data: input });
    expect(response.ok(), await response.text()).toBe(true);
    return (await response.json()).result.data;
  };
  const { id: mentorId, offerings } = await query('directory.profile', { handle: 'maya' });
  const free = offerings.find((offering: { title: string }) => offering.title === 'First conversation');
  const [{ minutes }] = free.durations;
  const from = Date.now();
  const { starts } = await query('availability.slots', {
    mentorId,
    minutes,
    from,
    until: from + 30 * 86_400_000,
  });
  const { id: bookingId } = await mutate('booking.hold', {
    offeringId: free.id,
    minutes,
    start: starts[Math.floor(starts.length / 2)],
  });
  await mutate('booking.changeDetails', {
    bookingId,
    minutes,
    meetingType: 'video',
    title: topic,
    message: '',
    addOns: [],
  });
  await mutate('booking.request', { bookingId });
}
