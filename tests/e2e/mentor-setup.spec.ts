import { expect, type Page, test } from '@playwright/test';
import { expectSameLoad, forbidReload, signUp, windowOf } from './people';

/** A mentor nobody else in these journeys books with. Gives their public name. */
async function becomeMentor(page: Page, name: string): Promise<string> {
  await signUp(page, name);
  await page.goto('/settings#mentor');
  const handle = `${name.split(' ')[0]?.toLowerCase()}-${Date.now()}`;
  await page.getByLabel('Public name').fill(handle);
  await page.getByLabel('Headline').fill(`Knows about ${handle}`);
  await page.getByRole('button', { name: 'Become a mentor' }).click();
  await expect(page.getByRole('link', { name: 'set your hours' })).toBeVisible();
  return handle;
}

const changes = (page: Page) => page.getByRole('region', { name: 'Changes' });

async function saveHours(page: Page): Promise<void> {
  await changes(page).getByRole('button', { name: 'Save' }).click();
  await expect(changes(page).getByText('Saved. Mentees see it now.')).toBeVisible();
}

async function offerAnHour(page: Page, title: string): Promise<void> {
  await page.goto('/offerings');
  await page.getByRole('button', { name: 'New offering' }).first().click();
  const editor = page.getByRole('dialog', { name: 'New offering' });
  await editor.getByLabel('Title').fill(title);
  await editor.getByLabel('Duration 1, price in EUR').fill('0.2');
  await editor.getByRole('button', { name: 'Create' }).click();
  await expect(editor.getByText('Ask for nothing, or for at least €0.50.')).toBeVisible();
  await editor.getByLabel('Duration 1, price in EUR').fill('80');
  await editor.getByRole('button', { name: 'Create' }).click();
  await expect(editor).toHaveCount(0);
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
}

test('somebody publishes hours and an offering, and is found with their next free time', async ({
  page,
  browser,
  baseURL,
}) => {
  const handle = await becomeMentor(page, 'Mona Ek');
  const visitor = await windowOf(browser, baseURL);
  await visitor.goto(`/mentors?words=${handle}`);
  await expect(visitor.getByText('Nobody fits this search')).toBeVisible();

  await page.goto('/availability');
  await expect(changes(page)).toContainText('Not published yet');
  await saveHours(page);
  await offerAnHour(page, 'Mona’s hour');

  await visitor.goto('/mentors');
  await visitor.getByRole('textbox', { name: 'Search mentors' }).fill(handle);
  await expect(visitor).toHaveURL(new RegExp(`words=${handle}`));
  const card = visitor.getByRole('article').filter({ hasText: 'Mona Ek' });
  await expect(card).toContainText('€80');
  await expect(card).toContainText(/\d\d:\d\d/);
  await expect(card).toContainText('London, GMT');
  await card.getByRole('link', { name: 'Mona Ek' }).click();
  await expect(visitor).toHaveURL(`/m/${handle}`);
  await expect(visitor.getByRole('link', { name: 'Book Mona’s hour, 1 h' })).toHaveAttribute(
    'href',
    /\/book\?offering=[\w-]+&minutes=60$/,
  );
  const first = visitor.getByRole('region', { name: 'First free times' }).getByRole('link').first();
  await expect(first).toHaveAttribute('href', /minutes=60&start=\d+$/);
});

test('what a mentor changes reaches a page that somebody looks at, without a reload', async ({
  page,
  browser,
  baseURL,
}) => {
  const handle = await becomeMentor(page, 'Nils Aro');
  await page.goto('/availability');
  await saveHours(page);
  await offerAnHour(page, 'Nils’ hour');

  const visitor = await windowOf(browser, baseURL);
  await visitor.goto(`/m/${handle}`);
  const times = visitor.getByRole('region', { name: 'First free times' });
  await expect(times.getByRole('link', { name: /^Book .*\d\d:\d\d/ }).first()).toBeVisible();
  await forbidReload(visitor);

  await page.getByRole('button', { name: 'Retire Nils’ hour' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Retire' }).click();
  await expect(visitor.getByText('Nils Aro offers no sessions at the moment')).toBeVisible();
  await page.getByRole('button', { name: 'Bring back Nils’ hour' }).click();
  await expect(times.getByRole('link', { name: /^Book .*\d\d:\d\d/ }).first()).toBeVisible();

  await page.goto('/availability');
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'])
    await page.getByRole('button', { name: `Remove ${day}, block 1` }).click();
  await expect(page.getByText('No times in the next two weeks')).toBeVisible();
  await saveHours(page);
  await expect(times.getByText('No time is free for 1 h at the moment.')).toBeVisible();
  await expectSameLoad(visitor);
});

test('hours are edited with the keyboard alone', async ({ page }) => {
  await becomeMentor(page, 'Olga Berg');
  await page.goto('/availability');
  const start = page.getByRole('combobox', { name: 'Monday, block 1, start' });
  await start.focus();
  await page.keyboard.type('1030');
  await page.keyboard.press('Tab');
  await expect(start).toHaveValue('10:30');
  await page.keyboard.type('24:00');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Monday, block 1, end' })).toHaveValue('24:00');

  await page.getByRole('button', { name: 'Copy the hours of Monday to other days' }).focus();
  await page.keyboard.press('Enter');
  const days = page.getByRole('dialog', { name: 'Copy the hours of Monday' });
  await expect(days.getByRole('checkbox', { name: 'Friday' })).toBeChecked();
  await days.getByRole('checkbox', { name: 'Saturday' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Copy', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Saturday, block 1, start' })).toHaveValue('10:30');

  await changes(page).getByRole('button', { name: 'Save' }).focus();
  await page.keyboard.press('Enter');
  await expect(changes(page).getByText('Saved. Mentees see it now.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Saturday, block 1, end' })).toHaveValue('24:00');
});

test('mistakes are shown where they are, and nothing is saved or lost by accident', async ({ page }) => {
  await becomeMentor(page, 'Pablo Cruz');
  await page.goto('/availability');
  await saveHours(page);
  await page.getByRole('button', { name: 'Add hours on Monday' }).click();
  await page.getByRole('combobox', { name: 'Monday, block 2, start' }).fill('16:00');
  await page.keyboard.press('Enter');
  await expect(page.getByText('These hours overlap others of the same day.')).toBeVisible();
  await changes(page).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('combobox', { name: 'Monday, block 2, start' })).toBeFocused();

  await page.getByRole('link', { name: 'Offerings' }).first().click();
  const question = page.getByRole('dialog', { name: 'Leave without saving?' });
  await question.getByRole('button', { name: 'Stay' }).click();
  await expect(page).toHaveURL('/availability');
  await changes(page).getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByRole('combobox', { name: 'Monday, block 2, start' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Offerings' }).first().click();
  await expect(page).toHaveURL('/offerings');
});

test('hours saved in another window are shown, or asked about while something is typed', async ({ page }) => {
  await becomeMentor(page, 'Rita Sol');
  await page.goto('/availability');
  await saveHours(page);
  const other = await page.context().newPage();
  await other.goto('/availability');
  await expect(other.getByRole('heading', { name: 'Weekly hours' })).toBeVisible();

  await page.getByRole('button', { name: 'Remove Friday, block 1' }).click();
  await saveHours(page);
  await expect(other.getByRole('combobox', { name: 'Friday, block 1, start' })).toHaveCount(0);

  await other.getByRole('button', { name: 'Remove Thursday, block 1' }).click();
  await page.getByRole('button', { name: 'Remove Wednesday, block 1' }).click();
  await saveHours(page);
  const conflict = other.getByRole('alert').filter({ hasText: 'Changed in another window' });
  await conflict.getByRole('button', { name: 'Keep what I have here' }).click();
  await saveHours(other);
  await expect(page.getByRole('combobox', { name: 'Wednesday, block 1, start' })).toHaveValue('09:00');
  await expect(page.getByRole('combobox', { name: 'Thursday, block 1, start' })).toHaveCount(0);
});
