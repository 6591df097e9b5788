import { describe, expect, test } from 'vitest';
import { handle } from '@/contracts/person';
import { handleFrom } from '@/features/person/handle-from';
import { homeOf } from '@/features/person/home-of';
import { safePath } from '@/features/person/safe-path';
import { signInProblem } from '@/features/person/sign-in-problem';

describe('after signing in', () => {
  test.each([
    ['/calendar', '/calendar'],
    ['/m/maya/book?minutes=60#time', '/m/maya/book?minutes=60#time'],
    ['/sessions/../settings', '/settings'],
  ])('people go on to %s', (wanted, path) => {
    expect(safePath(wanted, '/')).toBe(path);
  });

  test.each([
    null,
    undefined,
    '',
    'calendar',
    'https://evil.example/calendar',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/..//evil.example',
    'javascript:alert(1)',
    '/sign-in',
    '/sign-in?callbackUrl=/sign-in',
    '/sign-up',
    '/calendar/../sign-in',
  ])('people are never led to %j', (wanted) => {
    expect(safePath(wanted, '/home')).toBe('/home');
  });

  test('everybody begins where they work', () => {
    expect(homeOf({ mentor: {}, isAdmin: true })).toBe('/schedule');
    expect(homeOf({ mentor: null, isAdmin: true })).toBe('/admin/policies');
    expect(homeOf({ mentor: null, isAdmin: false })).toBe('/calendar');
  });
});

describe('a public name to begin with', () => {
  test.each([
    ['Maya Lindqvist', 'maya-lindqvist'],
    ['Zoë Ó Sé', 'zoe-o-se'],
    ['  --Ann--Marie  ', 'ann-marie'],
    ['李小龙', ''],
    ['Al', ''],
  ])('of "%s" is "%s"', (name, expected) => {
    expect(handleFrom(name)).toBe(expected);
  });

  test('is one that would be accepted, however long the name', () => {
    const made = handleFrom('A very long name that goes on and on until nobody reads it');
    expect(handle.safeParse(made).success).toBe(true);
  });
});

describe('when signing in does not work', () => {
  test('a wrong address and a wrong password read the same', () => {
    expect(signInProblem('CredentialsSignin')).toBe('E-mail address and password do not match.');
    expect(signInProblem('WRONG_CREDENTIALS')).toBe(signInProblem('CredentialsSignin'));
  });

  test('there is a sentence for what nobody thought of, and none when all is well', () => {
    expect(signInProblem('<script>')).toBe('Signing in did not work. Please try again.');
    expect(signInProblem('constructor')).toBe('Signing in did not work. Please try again.');
    expect(signInProblem(null)).toBeNull();
  });
});
