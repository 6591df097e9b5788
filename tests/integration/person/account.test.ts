import { changePassword } from '@server/services/person/change-password';
import { identify } from '@server/services/person/identify';
import { findDemoPeople, findMe } from '@server/services/person/queries';
import { saveMentorProfile } from '@server/services/person/save-mentor-profile';
import { signInWithPassword } from '@server/services/person/sign-in';
import { signOutEverywhere } from '@server/services/person/sign-out-everywhere';
import { signUp } from '@server/services/person/sign-up';
import { updatePerson } from '@server/services/person/update-person';
import { actorOf, testHouse } from '@tests/helpers/house';
import { describe, expect, test } from 'vitest';

const house = testHouse();
const PASSWORD = 'correct horse battery';
const REQUEST = { ip: null, userAgent: null };

async function newPerson(email: string) {
  const result = await signUp(house.services, {
    email,
    password: PASSWORD,
    name: 'Ada Bauer',
    timeZone: 'Europe/Berlin',
  });
  if (!result.ok) throw new Error(result.refusal.code);
  return actorOf(result.value.personId);
}

const session = (personId: string, epoch: number) => identify(house.services, { personId, epoch }, REQUEST);
const history = async (personId: string) =>
  (
    await house.db.audit.findMany({
      where: { subjectKind: 'person', subjectId: personId },
      orderBy: { position: 'asc' },
    })
  ).map(({ action }) => action);

const PROFILE = {
  handle: 'ada',
  headline: 'Compilers, kindly explained',
  bio: '',
  topics: ['Compilers', 'compilers', 'Career'],
  languages: ['German'],
  currency: 'EUR',
  isListed: true,
};

describe('signing out everywhere', () => {
  test('ends every session and every open socket of that person, and of nobody else', async () => {
    const ada = await newPerson('ada@example.org');
    const ben = await newPerson('ben@example.org');
    expect(await session(ada.personId, 0)).not.toBeNull();

    await signOutEverywhere(house.services, ada);
    expect(await session(ada.personId, 0)).toBeNull();
    expect(await session(ada.personId, 1)).not.toBeNull();
    expect(await session(ben.personId, 0)).not.toBeNull();

    await house.work();
    expect(house.signedOut).toEqual([ada.personId]);
    expect(await history(ada.personId)).toEqual(['signed_out_everywhere']);
  });
});

describe('a new password', () => {
  test('ends every session; only the new one opens the next', async () => {
    const cleo = await newPerson('cleo@example.org');
    const changed = await changePassword(house.services, cleo, {
      currentPassword: PASSWORD,
      newPassword: 'a quite different one',
    });
    expect(changed.ok).toBe(true);
    expect(await session(cleo.personId, 0)).toBeNull();
    const signIn = (password: string) =>
      signInWithPassword(house.services, { email: 'cleo@example.org', password, ip: null });
    expect(await signIn(PASSWORD)).toMatchObject({ refusal: { code: 'WRONG_CREDENTIALS' } });
    expect(await signIn('a quite different one')).toMatchObject({ ok: true, value: { epoch: 1 } });
    expect(await history(cleo.personId)).toEqual(['password_changed']);
  });

  test('needs the current one, and a wrong one changes nothing', async () => {
    const dora = await newPerson('dora@example.org');
    for (const currentPassword of ['wrong password', null]) {
      expect(
        await changePassword(house.services, dora, { currentPassword, newPassword: 'something else 1' }),
      ).toEqual({ ok: false, refusal: { code: 'WRONG_PASSWORD' } });
    }
    expect(await session(dora.personId, 0)).not.toBeNull();
  });

  test('is a first one for people who only used links', async () => {
    const id = house.services.newId();
    await house.db.person.create({ data: { id, email: 'link@example.org', name: 'Link' } });
    expect(await findMe(house.services, { personId: id })).toMatchObject({ hasPassword: false });
    await changePassword(house.services, actorOf(id), { currentPassword: null, newPassword: PASSWORD });
    expect(await findMe(house.services, { personId: id })).toMatchObject({ hasPassword: true });
  });

  test('is set by one of two who knew the old one at the same moment', async () => {
    const emil = await newPerson('emil@example.org');
    const results = await Promise.all(
      ['first new password', 'second new password'].map((newPassword) =>
        changePassword(house.services, emil, { currentPassword: PASSWORD, newPassword }),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await session(emil.personId, 1)).not.toBeNull();
  });

  test('cannot be guessed for ever with a session that was left open', async () => {
    const finn = await newPerson('finn@example.org');
    const guess = () =>
      changePassword(house.services, finn, { currentPassword: 'wrong password', newPassword: PASSWORD });
    for (let attempt = 1; attempt <= 10; attempt++) await guess();
    expect(await guess()).toMatchObject({ refusal: { code: 'TOO_MANY_ATTEMPTS' } });
  });
});

describe('settings', () => {
  test('change name and zone, are written down, and reach the other windows', async () => {
    const gil = await newPerson('gil@example.org');
    await house.work();
    house.hints.length = 0;
    const result = await updatePerson(house.services, gil, { name: 'Gil Ó Sé', timeZone: 'Pacific/Apia' });
    expect(result).toMatchObject({ ok: true, value: { name: 'Gil Ó Sé', timeZone: 'Pacific/Apia' } });
    expect(await history(gil.personId)).toEqual(['updated']);
    await house.work();
    expect(house.hints).toMatchObject([
      { people: [gil.personId], hint: { kind: 'person', id: gil.personId } },
    ]);
  });
});

describe('becoming a mentor', () => {
  test('gives a person a public page and the rights of a mentor at once', async () => {
    const hana = await newPerson('hana@example.org');
    expect(await session(hana.personId, 0)).toMatchObject({ isMentor: false });
    const result = await saveMentorProfile(house.services, hana, PROFILE);
    expect(result).toMatchObject({
      ok: true,
      value: { mentor: { handle: 'ada', topics: ['compilers', 'Career'], isListed: true } },
    });
    expect(await session(hana.personId, 0)).toMatchObject({ isMentor: true });
    await saveMentorProfile(house.services, hana, { ...PROFILE, isListed: false });
    expect(await history(hana.personId)).toEqual(['became_mentor', 'mentor_profile_changed']);
  });

  test('is refused with HANDLE_TAKEN when the public name belongs to somebody, and changes nothing', async () => {
    const ines = await newPerson('ines@example.org');
    const jan = await newPerson('jan@example.org');
    await saveMentorProfile(house.services, ines, { ...PROFILE, handle: 'the-name' });
    expect(await saveMentorProfile(house.services, jan, { ...PROFILE, handle: 'the-name' })).toEqual({
      ok: false,
      refusal: { code: 'HANDLE_TAKEN' },
    });
    expect(await findMe(house.services, jan)).toMatchObject({ mentor: null });
    expect(await history(jan.personId)).toEqual([]);
  });
});

test('demo people are listed by what they can be tried as; nobody else is', async () => {
  await newPerson('real@example.org');
  const make = async (email: string, more: { isAdmin?: boolean; handle?: string }) => {
    const id = house.services.newId();
    await house.db.person.create({
      data: { id, email, name: email, isDemo: true, isAdmin: more.isAdmin ?? false },
    });
    if (more.handle)
      await house.db.mentorProfile.create({ data: { personId: id, handle: more.handle, headline: 'Hello' } });
    return id;
  };
  const admin = await make('admin@demo', { isAdmin: true });
  const mentor = await make('mentor@demo', { handle: 'demo-mentor' });
  const mentee = await make('mentee@demo', {});
  expect((await findDemoPeople(house.services)).map(({ id, role }) => [id, role])).toEqual([
    [mentee, 'mentee'],
    [mentor, 'mentor'],
    [admin, 'admin'],
  ]);
});
