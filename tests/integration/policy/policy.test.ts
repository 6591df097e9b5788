import type { Actor } from '@server/services/actor';
import { savePolicy } from '@server/services/policy/save-policy';
import { beforeAll, expect, test } from 'vitest';
import { DEFAULT_POLICY, type Policy } from '@/domain/policy/policy';
import { codeOf, must } from '../../factories/bookings';
import { aMentee, anAdmin } from '../../factories/people';
import { apiAs, refusalOf } from '../../helpers/api';
import { testHouse } from '../../helpers/house';

const house = testHouse();
let admin: Actor;

beforeAll(async () => {
  admin = await anAdmin(house.services);
});

const save = (values: Partial<Policy> & Record<string, number | boolean | string>, version: number) =>
  savePolicy(house.services, admin, { values: { ...DEFAULT_POLICY, ...values }, version, note: 'Because' });
const current = () => apiAs(house, null).policy.current();

test('Parley starts with the numbers of the product, and anybody can read their own side of them', async () => {
  expect(await current()).toEqual({ version: 1, policy: DEFAULT_POLICY });
  expect(await apiAs(house, null).policy.roleView({ role: 'mentee' })).toEqual({
    cancellationCutoffHours: 2,
    rescheduleCutoffHours: 4,
    maxReschedules: 2,
    freeCancellationHours: 24,
    rescheduleRequestExpiryHours: 48,
    maxCounterProposals: 3,
  });
  expect(await apiAs(house, null).policy.roleView({ role: 'mentor' })).toMatchObject({
    cancellationCutoffHours: 0,
    rescheduleCutoffHours: 2,
    maxReschedules: 2,
  });
});

test('a change is a new version, with who, when, what and why', async () => {
  const { version } = await current();
  const saved = must(await save({ freeCancellationHours: 36 }, version));
  expect(saved).toMatchObject({ version: version + 1, policy: { freeCancellationHours: 36 } });
  const [newest, ...older] = await apiAs(house, admin).policy.versions();
  expect(newest).toMatchObject({
    version: version + 1,
    createdBy: 'Ada Admin',
    createdAt: house.clock.now(),
    note: 'Because',
    bookings: 0,
  });
  expect(older.at(-1)).toMatchObject({ version: 1, createdBy: null, policy: DEFAULT_POLICY });
  const { items } = await apiAs(house, admin).admin.audit({ subjectKind: 'policy' });
  expect(items[0]).toMatchObject({
    actor: 'admin',
    actorName: 'Ada Admin',
    action: 'policy_saved',
    reason: 'Because',
    before: { freeCancellationHours: 24 },
    after: { freeCancellationHours: 36 },
    policyVersion: version + 1,
    ip: '203.0.113.7',
    userAgent: 'test',
  });
});

test('admins who look at the policy are hinted at', async () => {
  house.hints.length = 0;
  const { version, policy } = await current();
  must(await save({ ...policy, holdMinutes: policy.holdMinutes + 1 }, version));
  await house.work();
  expect(house.hints).toContainEqual(
    expect.objectContaining({
      people: [admin.personId],
      hint: expect.objectContaining({ kind: 'policy', version: version + 1 }),
    }),
  );
});

test('saving what already holds makes no version', async () => {
  const { version, policy } = await current();
  expect(must(await save(policy, version))).toEqual({ version, policy });
  expect((await current()).version).toBe(version);
});

test('who looked at an older version is told before they overwrite anything', async () => {
  const { version, policy } = await current();
  const rivals = await Promise.all(
    [5, 6, 7, 8].map((hours) => save({ ...policy, cancellationCutoffHours: hours }, version)),
  );
  expect(rivals.filter(({ ok }) => ok)).toHaveLength(1);
  expect(rivals.map(codeOf).filter((code) => code !== null)).toEqual(Array(3).fill('POLICY_CHANGED'));
  expect((await current()).version).toBe(version + 1);
});

test('values that make no policy are refused with every problem', async () => {
  const { version, policy } = await current();
  const refused = await save({ ...policy, holdMinutes: 0, disputeWindowHours: 1.5, misspelt: 3 }, version);
  expect(refused).toMatchObject({ refusal: { code: 'INVALID_INPUT' } });
  const detail = refused.ok ? '' : refused.refusal.detail;
  for (const field of ['holdMinutes', 'disputeWindowHours', 'misspelt']) expect(detail).toContain(field);
  const crossed = await save({ ...policy, freeCancellationHours: 1, cancellationCutoffHours: 2 }, version);
  expect(codeOf(crossed)).toBe('INVALID_INPUT');
  expect((await current()).version).toBe(version);
});

test('the database lets nobody change a version that stands', async () => {
  await expect(house.db.$executeRaw`UPDATE policy_version SET note = 'x'`).rejects.toThrow(/append-only/);
  await expect(house.db.$executeRaw`DELETE FROM policy_version`).rejects.toThrow(/append-only/);
});

test('only administrators save policies and read who changed what', async () => {
  const mentee = apiAs(house, await aMentee(house.services));
  const values = { ...DEFAULT_POLICY };
  for (const call of [
    mentee.policy.save({ values, version: 1, note: '' }),
    mentee.policy.versions(),
    mentee.admin.audit({}),
    mentee.admin.verifyAudit(),
    mentee.admin.disputes({ state: 'open' }),
    mentee.admin.decideDispute({
      bookingId: house.services.newId(),
      ruling: 'took_place',
      decision: 'Mine',
    }),
  ]) {
    expect(await refusalOf(call)).toMatchObject({ status: 'FORBIDDEN' });
  }
  expect(await refusalOf(apiAs(house, null).policy.versions())).toMatchObject({ status: 'UNAUTHORIZED' });
});
