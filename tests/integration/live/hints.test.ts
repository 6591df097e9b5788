import { findSlots } from '@server/services/availability/queries';
import { takeHold } from '@server/services/booking/take-hold';
import { expect, test } from 'vitest';
import { DAY } from '@/domain/time/instant';
import { aMentee, aMentor } from '../../factories/people';
import { type Browser, nextHint, runningParley } from '../../helpers/running';

const parley = runningParley();

async function holdSomething() {
  const { services } = parley;
  const mentor = await aMentor(services);
  const mentee = await aMentee(services);
  const from = services.clock.now() + DAY;
  const slots = await findSlots(services, {
    mentorId: mentor.personId,
    minutes: 60,
    from,
    until: from + 3 * DAY,
  });
  const start = slots.ok ? slots.value.starts[0] : undefined;
  if (start === undefined) throw new Error('The mentor has no free time');
  return {
    mentor,
    mentee,
    hold: () => takeHold(services, mentee, { offeringId: mentor.offeringId, minutes: 60, start }),
  };
}

const watch = (socket: Browser, mentorId: string) =>
  new Promise<boolean>((done) => socket.emit('watchMentor', mentorId, done));

test('both people and everybody who looks at the mentor’s slots hear of a hold; others do not', async () => {
  const { mentor, mentee, hold } = await holdSomething();
  const [ofMentor, ofMentee, ofVisitor, ofStranger] = await Promise.all([
    parley.connect(await parley.cookieOf(mentor.personId)),
    parley.connect(await parley.cookieOf(mentee.personId)),
    parley.connect(null),
    parley.connect(await parley.cookieOf((await aMentee(parley.services)).personId)),
  ]);
  expect(await watch(ofVisitor, mentor.personId)).toBe(true);
  const strangersNews: unknown[] = [];
  ofStranger.on('hint', (hint) => strangersNews.push(hint));
  const visitorsNews: string[] = [];
  ofVisitor.on('hint', (hint) => visitorsNews.push(hint.kind));

  const heard = Promise.all([
    nextHint(ofMentor, 'booking'),
    nextHint(ofMentee, 'booking'),
    nextHint(ofVisitor, 'slots', mentor.personId),
  ]);
  const held = await hold();
  const [mentorsHint, menteesHint] = await heard;
  expect(held.ok && held.value.id).toBe(mentorsHint.id);
  expect(menteesHint).toEqual(mentorsHint);
  expect(strangersNews).toEqual([]);
  expect(visitorsNews).not.toContain('booking');
});

test('a session token from before "sign out everywhere" opens no room', async () => {
  const { mentor, mentee, hold } = await holdSomething();
  await parley.services.db.person.update({ where: { id: mentee.personId }, data: { sessionEpoch: 1 } });
  const old = await parley.connect(await parley.cookieOf(mentee.personId, 0));
  const current = await parley.connect(await parley.cookieOf(mentee.personId, 1));
  const forged = await parley.connect('next-auth.session-token=eyJhbGciOiJkaXIifQ.forged.token');
  const news: unknown[] = [];
  for (const socket of [old, forged]) socket.on('hint', (hint) => news.push(hint));
  const heard = nextHint(current, 'booking');
  await hold();
  await heard;
  expect(news).toEqual([]);
  expect(mentor.personId).not.toBe(mentee.personId);
});

test('a socket opened by a page of somebody else is refused', async () => {
  const response = await fetch(`${parley.url}/api/live/?EIO=4&transport=polling`, {
    headers: { origin: 'https://elsewhere.example' },
  });
  expect(response.status).toBe(403);
});

test('the API refuses pages of somebody else, bodies that are too large, and leaks no stack', async () => {
  const call = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${parley.url}/api/trpc/booking.hold`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
  const cookie = await parley.cookieOf((await aMentee(parley.services)).personId);
  expect((await call('{}', { cookie, origin: 'https://elsewhere.example' })).status).toBe(403);
  expect((await call(JSON.stringify({ offeringId: 'x'.repeat(400_000) }), { cookie })).status).toBe(413);
  const refused = await call('{}');
  expect(refused.status).toBe(401);
  expect(await refused.text()).not.toMatch(/\.ts:|node_modules|stack/);
});
