import { createHash } from 'node:crypto';
import { authAdapter } from '@server/http/auth/adapter';
import { hashPassword, verifyPassword } from '@server/services/person/password';
import { sendMagicLink } from '@server/services/person/send-magic-link';
import { signInAsDemoPerson, signInWithPassword } from '@server/services/person/sign-in';
import { signUp } from '@server/services/person/sign-up';
import { testHouse } from '@tests/helpers/house';
import { describe, expect, test } from 'vitest';
import { MINUTE } from '@/domain/time/instant';

const house = testHouse();
const PASSWORD = 'correct horse battery';
const IP = '203.0.113.7';

const newAccount = (email: string) =>
  signUp(house.services, { email, password: PASSWORD, name: 'Ada Bauer', timeZone: 'Europe/Berlin' });
const signIn = (email: string, password: string, ip: string | null = IP) =>
  signInWithPassword(house.services, { email, password, ip });

describe('signing up', () => {
  test('makes a mentee in the zone of their browser, and welcomes them', async () => {
    const result = await newAccount('ada@example.org');
    expect(result.ok).toBe(true);
    const person = await house.db.person.findUniqueOrThrow({ where: { email: 'ada@example.org' } });
    expect(person).toMatchObject({
      name: 'Ada Bauer',
      timeZone: 'Europe/Berlin',
      isAdmin: false,
      isDemo: false,
      sessionEpoch: 0,
    });
    expect(person.createdAt.getTime()).toBe(house.clock.now());
    expect(await house.db.event.findMany({ where: { actorId: person.id } })).toMatchObject([
      { kind: 'welcome' },
    ]);
  });

  test('keeps nothing of the password but scrypt of it with a salt of its own', async () => {
    await newAccount('hash@example.org');
    const { passwordHash } = await house.db.person.findUniqueOrThrow({
      where: { email: 'hash@example.org' },
    });
    expect(passwordHash).toMatch(/^scrypt\$65536\$8\$1\$[A-Za-z0-9+/]{22}==\$[A-Za-z0-9+/]{43}=$/);
    expect(await hashPassword(PASSWORD)).not.toBe(passwordHash);
    expect(await verifyPassword(PASSWORD, passwordHash)).toBe(true);
  });

  test('is refused with EMAIL_TAKEN when the address has an account, and changes nothing', async () => {
    await newAccount('taken@example.org');
    const before = await house.db.person.findUniqueOrThrow({ where: { email: 'taken@example.org' } });
    const second = await signUp(house.services, {
      email: 'taken@example.org',
      password: 'another password',
      name: 'Somebody else',
      timeZone: 'UTC',
    });
    expect(second).toMatchObject({ ok: false, refusal: { code: 'EMAIL_TAKEN' } });
    expect(await house.db.person.findUniqueOrThrow({ where: { email: 'taken@example.org' } })).toEqual(
      before,
    );
  });

  test('lets one of two who are at it in the same moment have the address', async () => {
    const results = await Promise.all([newAccount('rush@example.org'), newAccount('rush@example.org')]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('signing in with a password', () => {
  test('gives what a session is made of, however the address is written', async () => {
    await newAccount('grace@example.org');
    const result = await signIn(' Grace@Example.org ', PASSWORD);
    expect(result).toMatchObject({ ok: true, value: { epoch: 0, email: 'grace@example.org' } });
  });

  test('does not tell a wrong password from an address that nobody has', async () => {
    await newAccount('quiet@example.org');
    const wrong = await signIn('quiet@example.org', 'wrong password');
    const nobody = await signIn('nobody@example.org', 'wrong password');
    expect(wrong).toEqual({ ok: false, refusal: { code: 'WRONG_CREDENTIALS' } });
    expect(nobody).toEqual(wrong);
  });

  test('does not let people in who have no password', async () => {
    await house.db.person.create({
      data: { id: house.services.newId(), email: 'link@example.org', name: 'Only links' },
    });
    expect(await signIn('link@example.org', '')).toMatchObject({ ok: false });
  });

  test('is slowed after ten wrong ones, for this address from there only, and says when to come back', async () => {
    await newAccount('guess@example.org');
    for (let attempt = 1; attempt <= 10; attempt++)
      expect(await signIn('guess@example.org', 'wrong password')).toMatchObject({
        refusal: { code: 'WRONG_CREDENTIALS' },
      });
    const retryAt = house.clock.now() + 15 * MINUTE;
    expect(await signIn('guess@example.org', PASSWORD)).toEqual({
      ok: false,
      refusal: { code: 'TOO_MANY_ATTEMPTS', retryAt },
    });
    expect(await signIn('guess@example.org', PASSWORD, '198.51.100.2')).toMatchObject({ ok: true });
    house.clock.set(retryAt);
    expect(await signIn('guess@example.org', PASSWORD)).toMatchObject({ ok: true });
  });
});

test('only demo people can be entered with one click', async () => {
  const id = house.services.newId();
  const demoId = house.services.newId();
  await house.db.person.create({ data: { id, email: 'real@example.org', name: 'Real' } });
  await house.db.person.create({
    data: { id: demoId, email: 'demo@example.org', name: 'Demo', isDemo: true },
  });
  expect(await signInAsDemoPerson(house.services, id)).toBeNull();
  expect(await signInAsDemoPerson(house.services, demoId)).toMatchObject({ personId: demoId });
});

describe('a magic link', () => {
  const adapter = () => authAdapter(house.services);
  const expires = new Date(Date.UTC(2026, 0, 5, 9));

  test('works once', async () => {
    const link = { identifier: 'once@example.org', token: 'a-token' };
    await adapter().createVerificationToken?.({ ...link, expires });
    expect(await adapter().useVerificationToken?.(link)).toEqual({ ...link, expires });
    expect(await adapter().useVerificationToken?.(link)).toBeNull();
  });

  test('works once even when it is opened twice in the same moment', async () => {
    const link = { identifier: 'twice@example.org', token: 'another-token' };
    await adapter().createVerificationToken?.({ ...link, expires });
    const used = await Promise.all([1, 2, 3].map(() => adapter().useVerificationToken?.(link)));
    expect(used.filter(Boolean)).toHaveLength(1);
  });

  test('is kept as a hash, and for its own address only', async () => {
    const link = { identifier: 'mine@example.org', token: 'secret-token' };
    await adapter().createVerificationToken?.({ ...link, expires });
    expect(await house.db.signInToken.findFirstOrThrow({ where: { email: link.identifier } })).toMatchObject({
      tokenHash: createHash('sha256').update(link.token).digest('hex'),
    });
    expect(await adapter().useVerificationToken?.({ ...link, identifier: 'other@example.org' })).toBeNull();
  });

  test('is not sent over and over to somebody who may not want it', async () => {
    const send = () =>
      sendMagicLink(house.services, {
        email: 'flood@example.org',
        url: 'http://localhost/link',
        expiresAt: house.clock.now() + 15 * MINUTE,
      });
    for (let link = 1; link <= 10; link++) expect(await send()).toEqual({ ok: true, value: null });
    expect(await send()).toMatchObject({ refusal: { code: 'TOO_MANY_ATTEMPTS' } });
  });

  test('makes an account for an address that has none, with a name to begin with', async () => {
    const made = await adapter().createUser?.({
      email: 'New.Person@example.org',
      emailVerified: new Date(house.clock.now()),
      epoch: 0,
    });
    expect(made).toMatchObject({ email: 'new.person@example.org', name: 'new.person', epoch: 0 });
    expect(await adapter().getUserByEmail?.('NEW.person@example.org')).toMatchObject({ id: made?.id });
  });
});
