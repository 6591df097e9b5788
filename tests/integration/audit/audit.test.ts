import type { Actor } from '@server/services/actor';
import { verifyAudit } from '@server/services/audit/verify';
import { writeAudit } from '@server/services/audit/write-audit';
import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { HOUR } from '@/domain/time/instant';
import { aFreeBooking } from '../../factories/bookings';
import { aMentee, aMentor, anAdmin } from '../../factories/people';
import { apiAs } from '../../helpers/api';
import { MONDAY, testHouse } from '../../helpers/house';

const house = testHouse();
let admin: Actor;
let mentee: Actor;
let bookingId: string;

beforeAll(async () => {
  admin = await anAdmin(house.services);
  mentee = await aMentee(house.services, { name: 'Mia Mentee' });
  const mentor = await aMentor(house.services, { durations: [{ minutes: 60, price: 0 }] });
  ({ id: bookingId } = await aFreeBooking(house, mentor, mentee, { start: MONDAY + 5 * HOUR }));
});

/** What only somebody with the database's own rights could do, past every trigger. */
async function tamper(sql: string, values: unknown[] = []): Promise<void> {
  const client = new pg.Client(house.databaseUrl);
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    await client.query(sql, values);
  } finally {
    await client.end();
  }
}

const rows = () => house.db.audit.findMany({ where: { subjectId: bookingId }, orderBy: { position: 'asc' } });

test('every change of state wrote a row: actor, action, before, after, policy version, IP and user agent', async () => {
  const [held, requested, accepted] = await rows();
  expect(held).toMatchObject({
    position: 1,
    actor: 'mentee',
    actorId: mentee.personId,
    action: 'held',
    policyVersion: 1,
    ip: '203.0.113.7',
    userAgent: 'test',
    previousHash: '',
  });
  expect(requested).toMatchObject({
    action: 'requested',
    before: { status: 'held' },
    after: { status: 'requested' },
  });
  expect(accepted).toMatchObject({ actor: 'mentor', previousHash: requested?.hash });
});

test('the database refuses to change or remove a row', async () => {
  const { db } = house;
  await expect(db.$executeRaw`UPDATE audit SET reason = 'better'`).rejects.toThrow(/append-only/);
  await expect(db.$executeRaw`DELETE FROM audit`).rejects.toThrow(/append-only/);
  await expect(db.$executeRaw`TRUNCATE audit`).rejects.toThrow(/append-only/);
});

test('rows that are written at the same moment make one chain', async () => {
  const subjectId = house.services.newId();
  await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      house.db.$transaction((tx) =>
        writeAudit(tx, {
          subjectKind: 'offering',
          subjectId,
          actor: { kind: 'system' },
          action: `step ${index}`,
          at: house.clock.now(),
        }),
      ),
    ),
  );
  const chain = await house.db.audit.findMany({ where: { subjectId }, orderBy: { position: 'asc' } });
  expect(chain.map(({ position }) => position)).toEqual(chain.map((_, index) => index + 1));
  expect(await verifyAudit(house.services)).toMatchObject({ broken: null });
});

test('verifying finds the first row that was changed', async () => {
  const [first, second] = await rows();
  await tamper('UPDATE audit SET after = $1 WHERE id = $2', [{ status: 'scheduled' }, second?.id]);
  expect(await verifyAudit(house.services)).toMatchObject({
    broken: {
      id: String(second?.id),
      subjectKind: 'booking',
      subjectId: bookingId,
      position: 2,
      problem: 'changed',
    },
  });
  await tamper('UPDATE audit SET after = $1 WHERE id = $2', [second?.after, second?.id]);
  expect(await verifyAudit(house.services)).toMatchObject({ broken: null });

  // Whoever computes the hash anew breaks the link of the row after it.
  await tamper('UPDATE audit SET reason = $1 WHERE id = $2', ['forged', first?.id]);
  await tamper(
    "UPDATE audit SET hash = encode(sha256(convert_to(audit_content(audit), 'UTF8')), 'hex') WHERE id = $1",
    [first?.id],
  );
  expect(await verifyAudit(house.services)).toMatchObject({
    broken: { id: String(second?.id), problem: 'unlinked' },
  });
  await tamper('UPDATE audit SET reason = NULL, hash = $1 WHERE id = $2', [first?.hash, first?.id]);
});

test('verifying finds a row that was taken out', async () => {
  const [, second, third] = await rows();
  await tamper('DELETE FROM audit WHERE id = $1', [second?.id]);
  expect(await verifyAudit(house.services)).toMatchObject({
    broken: { id: String(third?.id), problem: 'unlinked' },
  });
});

test('an administrator reads it with filters, page by page, newest first', async () => {
  const { audit } = apiAs(house, admin).admin;
  const all = await audit({ subjectId: bookingId });
  expect(all.items.map(({ action }) => action)).toEqual(['accepted', 'held']);
  expect(all.items.at(-1)).toMatchObject({ actorName: 'Mia Mentee', after: { status: 'held' } });
  expect((await audit({ actorId: mentee.personId })).items.map(({ action }) => action)).toEqual(['held']);
  expect((await audit({ action: 'ACCEPT', subjectKind: 'booking' })).items).toHaveLength(1);
  expect((await audit({ from: house.clock.now() + 1 })).items).toEqual([]);
  expect((await audit({ until: house.clock.now() })).items).toEqual([]);

  const first = await audit({ limit: 5 });
  const second = await audit({ limit: 100, cursor: first.nextCursor });
  const { items, nextCursor } = await audit({ limit: 100 });
  expect([...first.items, ...second.items]).toEqual(items);
  expect(nextCursor).toBeNull();
});
