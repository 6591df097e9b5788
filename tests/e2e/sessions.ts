import { expect, type Page } from '@playwright/test';

const HOUR = 3_600_000;

async function call<T>(
  page: Page,
  procedure: string,
  input: object,
  kind: 'query' | 'mutation' = 'mutation',
): Promise<T> {
  const response =
    kind === 'query'
      ? await page.request.get(`/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`)
      : await page.request.post(`/api/trpc/${procedure}`, { data: input });
  expect(response.ok(), `${procedure}: ${await response.text()}`).toBe(true);
  const body: { result: { data: T } } = await response.json();
  return body.result.data;
}

type Slots = { starts: number[]; now: number };
type Held = { id: string; start: number; price: number };
type Payment = { providerRef: string; clientSecret: string; publishableKey: string };

/** Books and pays an hour with Maya as the person of this window, the way a browser does, but without its clicks. */
export async function bookMaya(
  page: Page,
  title: string,
  { daysAhead = 3 }: { daysAhead?: number } = {},
): Promise<Held> {
  const maya = await call<{
    id: string;
    offerings: { id: string; durations: { minutes: number; price: number }[] }[];
  }>(page, 'directory.profile', { handle: 'maya' }, 'query');
  const offering = maya.offerings.find(({ durations }) =>
    durations.some(({ minutes, price }) => minutes === 60 && price > 0),
  );
  if (!offering) throw new Error('Maya offers no paid hour');
  const window = { mentorId: maya.id, minutes: 60, from: 0, until: 0 };
  const { now } = await call<Slots>(
    page,
    'availability.slots',
    { ...window, from: Date.now(), until: Date.now() + HOUR },
    'query',
  );
  const from = now + daysAhead * 24 * HOUR;
  const { starts } = await call<Slots>(
    page,
    'availability.slots',
    { ...window, from, until: from + 10 * 24 * HOUR },
    'query',
  );
  const held = await call<Held>(page, 'booking.hold', {
    offeringId: offering.id,
    minutes: 60,
    start: starts[0],
  });
  await call(page, 'booking.changeDetails', {
    bookingId: held.id,
    minutes: 60,
    meetingType: 'video',
    title,
    message: '',
    addOns: [],
  });
  const payment = await call<Payment>(page, 'booking.startPayment', {
    bookingId: held.id,
    expectedPrice: held.price,
  });
  await page.request.post(`/sandbox/stripe/v1/payment_intents/${payment.providerRef}/confirm`, {
    form: {
      key: payment.publishableKey,
      client_secret: payment.clientSecret,
      payment_method: 'pm_card_visa',
    },
  });
  await call(page, 'booking.settle', { bookingId: held.id });
  return held;
}

export async function openSession(page: Page, { id }: { id: string }): Promise<void> {
  await page.goto(`/sessions/${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Chooses the time nearest to the one the session has, and says why. Returns the time as it is named. */
export async function propose(page: Page, send: RegExp, reason?: string): Promise<string> {
  const dialog = page.getByRole('dialog', { name: /Move this session|Propose another time/ });
  const nearest = dialog
    .getByRole('group', { name: 'Nearest to the time it has' })
    .getByRole('button')
    .first();
  await nearest.click();
  const name = (await nearest.locator('*').first().textContent()) ?? '';
  if (reason) await dialog.getByLabel(/Your reason/).fill(reason);
  await dialog.getByRole('button', { name: send }).click();
  await expect(dialog).toHaveCount(0);
  return name;
}
