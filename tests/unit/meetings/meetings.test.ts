import { createHmac } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createMeetings } from '@server/adapters/meetings/fallback';
import { createJitsi } from '@server/adapters/meetings/jitsi';
import { createLiveKit } from '@server/adapters/meetings/livekit';
import { type Guest, type MeetingProvider, MeetingUnavailableError } from '@server/adapters/meetings/port';
import { roomName } from '@server/adapters/meetings/room';
import { afterEach, describe, expect, test } from 'vitest';

const NOW = Date.UTC(2026, 2, 3, 12, 55);
const MINUTE = 60_000;
const ROOM = roomName('0f'.repeat(16));

const guest = (changes: Partial<Guest> = {}): Guest => ({
  personId: 'person-1',
  name: 'Ada "Bau" & Söhne',
  role: 'mentor',
  now: NOW,
  closesAt: NOW + 90 * MINUTE,
  ...changes,
});

/** Reads a token as the meeting server does: signature first, then claims. */
function claimsOf(token: string | null, secret: string) {
  const [header = '', payload = '', signature] = token?.split('.') ?? [];
  const expected = createHmac('sha256', secret).update(`${header}.${payload}`).digest('base64url');
  expect(signature).toBe(expected);
  expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual({ alg: 'HS256', typ: 'JWT' });
  return JSON.parse(Buffer.from(payload, 'base64url').toString());
}

describe('the name of a room', () => {
  test('carries at least 128 bits that cannot be guessed, in letters that Jitsi leaves alone', () => {
    expect(ROOM).toBe(`parley-${'0f'.repeat(16)}`);
    expect(ROOM).toBe(ROOM.toLowerCase());
  });

  test.each([
    ['too short', 'ab'.repeat(15)],
    ['not hex', 'z'.repeat(32)],
    ['capitals', 'AB'.repeat(16)],
    ['empty', ''],
  ])('is refused when its secret is %s', (_why, secret) => expect(() => roomName(secret)).toThrow('128'));
});

describe('a public Jitsi server', () => {
  const jitsi = createJitsi({ domain: 'meet.jit.si', app: null });

  test('is entered by the unguessable name alone, under the person’s own name', () => {
    const pass = jitsi.admit(ROOM, guest());
    expect(pass).toMatchObject({ provider: 'jitsi', domain: 'meet.jit.si', room: ROOM, token: null });
    const url = new URL(pass.provider === 'jitsi' ? pass.url : '');
    expect(url.origin + url.pathname).toBe(`https://meet.jit.si/${ROOM}`);
    expect(url.search).toBe('');
    const [key, value = ''] = url.hash.slice(1).split('=');
    expect(key).toBe('userInfo.displayName');
    expect(JSON.parse(decodeURIComponent(value))).toBe('Ada "Bau" & Söhne');
  });
});

describe('a Jitsi server that checks tokens', () => {
  const app = { id: 'parley', secret: 'shared-with-prosody' };
  const jitsi = createJitsi({ domain: 'meet.parley.test', app });

  test('gets one for exactly this room and person, until the room closes', () => {
    const pass = jitsi.admit(ROOM, guest());
    if (pass.provider !== 'jitsi') throw new Error('not a Jitsi pass');
    expect(claimsOf(pass.token, app.secret)).toEqual({
      iss: 'parley',
      aud: 'jitsi',
      sub: 'meet.parley.test',
      room: ROOM,
      iat: NOW / 1000,
      exp: (NOW + 90 * MINUTE) / 1000,
      context: { user: { id: 'person-1', name: 'Ada "Bau" & Söhne', affiliation: 'owner' } },
    });
    expect(new URL(pass.url).searchParams.get('jwt')).toBe(pass.token);
  });

  test('makes the mentor the host and the mentee a guest', () => {
    const mentee = jitsi.admit(ROOM, guest({ role: 'mentee' }));
    expect(claimsOf(mentee.token, app.secret).context.user.affiliation).toBe('member');
  });

  test('is told its audience where it wants another one', () => {
    const other = createJitsi({ domain: 'meet.parley.test', app: { ...app, audience: 'our-jitsi' } });
    expect(claimsOf(other.admit(ROOM, guest()).token, app.secret).aud).toBe('our-jitsi');
  });
});

describe('a LiveKit server', () => {
  const settings = { url: 'wss://live.parley.test', apiKey: 'APIkey', apiSecret: 'live-secret' };

  test('gets a token to join, speak and listen in this room only', () => {
    const pass = createLiveKit(settings).admit(ROOM, guest());
    expect(pass).toMatchObject({ provider: 'livekit', serverUrl: 'wss://live.parley.test', room: ROOM });
    expect(claimsOf(pass.token, 'live-secret')).toEqual({
      iss: 'APIkey',
      sub: 'person-1',
      name: 'Ada "Bau" & Söhne',
      nbf: NOW / 1000,
      exp: (NOW + 5 * MINUTE) / 1000,
      video: { roomJoin: true, room: ROOM, canPublish: true, canSubscribe: true, canPublishData: true },
    });
  });

  test('never gets one that outlives the open door', () => {
    const pass = createLiveKit(settings).admit(ROOM, guest({ closesAt: NOW + MINUTE }));
    expect(claimsOf(pass.token, 'live-secret').exp).toBe((NOW + MINUTE) / 1000);
  });
});

describe('the first provider that works', () => {
  const servers: Server[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    }
  });

  async function liveKitAt(listener: RequestListener, timeoutMs = 2_000) {
    const server = createServer(listener);
    servers.push(server);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    return createLiveKit({ url: `ws://127.0.0.1:${port}`, apiKey: 'k', apiSecret: 's', timeoutMs });
  }

  const jitsi = createJitsi({ domain: 'meet.jit.si', app: null });

  async function arranged(providers: readonly MeetingProvider[]) {
    const failures: string[] = [];
    const meetings = createMeetings(providers, ({ provider, error }) =>
      failures.push(`${provider}: ${error instanceof Error ? error.message : error}`),
    );
    return { meetings, meeting: await meetings.arrange(ROOM), failures };
  }

  test('is the favourite while it answers', async () => {
    const livekit = await liveKitAt((_request, response) => response.end('OK'));
    const { meeting, failures } = await arranged([livekit, jitsi]);
    expect(meeting).toEqual({ provider: 'livekit', room: ROOM });
    expect(failures).toEqual([]);
  });

  test.each<[string, RequestListener, number]>([
    ['says that it is broken', (_request, response) => response.writeHead(503).end(), 2_000],
    ['hangs up', (request) => request.socket.destroy(), 2_000],
    ['never answers', () => undefined, 100],
  ])('is the next one when the favourite %s, and that is reported', async (_what, listener, timeoutMs) => {
    const { meetings, meeting, failures } = await arranged([await liveKitAt(listener, timeoutMs), jitsi]);
    expect(meeting).toEqual({ provider: 'jitsi', room: ROOM });
    expect(failures).toEqual([expect.stringContaining('livekit')]);
    expect(meetings.admit(meeting, guest()).provider).toBe('jitsi');
  });

  test('keeps both parties in the room that was arranged, even while the favourite works again', async () => {
    const livekit = await liveKitAt((_request, response) => response.end('OK'));
    const meetings = createMeetings([livekit, jitsi], () => undefined);
    const pass = meetings.admit({ provider: 'jitsi', room: ROOM }, guest({ role: 'mentee' }));
    expect(pass.provider).toBe('jitsi');
  });

  test('is nobody when all fail or its provider is no longer set up, and that is said', async () => {
    const meetings = createMeetings([], () => undefined);
    await expect(meetings.arrange(ROOM)).rejects.toThrow(MeetingUnavailableError);
    expect(() => meetings.admit({ provider: 'livekit', room: ROOM }, guest())).toThrow('no longer set up');
  });
});
