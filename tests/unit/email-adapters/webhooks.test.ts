import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { type RawWebhook, verifyResendWebhook, verifySendGridWebhook } from '@server/adapters/email/webhooks';
import { describe, expect, test } from 'vitest';

const NOW = Date.UTC(2026, 2, 3, 12, 0);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const refusedBecause = (detail: string) => ({
  ok: false,
  refusal: { code: 'WEBHOOK_UNVERIFIED', detail: expect.stringContaining(detail) },
});

describe('what Resend tells us', () => {
  const KEY = Buffer.from('a key of thirty-two bytes or so.');
  const SECRET = `whsec_${KEY.toString('base64')}`;

  function call(
    body: unknown,
    { at = NOW, key = KEY, signatures }: { at?: number; key?: Buffer; signatures?: string } = {},
  ): RawWebhook {
    const rawBody = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
    const timestamp = String(at / 1000);
    const signed = createHmac('sha256', key).update(`msg_1.${timestamp}.${rawBody}`).digest('base64');
    return {
      rawBody,
      headers: {
        'svix-id': 'msg_1',
        'svix-timestamp': timestamp,
        'svix-signature': signatures?.replaceAll('GOOD', signed) ?? `v1,${signed}`,
      },
    };
  }

  const event = (type: string, data: object = {}) => ({
    type,
    created_at: '2026-03-03T11:59:58.000Z',
    data: { email_id: 're_1', to: ['mina@mentees.test'], ...data },
  });

  test.each([
    ['email.sent', {}, 'sent'],
    ['email.delivered', {}, 'delivered'],
    ['email.delivery_delayed', {}, 'delayed'],
    ['email.bounced', { bounce: { type: 'Permanent', subType: 'General' } }, 'bounced'],
    ['email.bounced', { bounce: { type: 'Transient', subType: 'MailboxFull' } }, 'failed'],
    ['email.suppressed', {}, 'bounced'],
    ['email.failed', {}, 'failed'],
    ['email.complained', {}, 'complained'],
  ])('%s %j becomes “%s”', (type, data, status) => {
    expect(verifyResendWebhook(call(event(type, data)), SECRET, NOW)).toEqual({
      ok: true,
      value: [
        {
          provider: 'resend',
          eventId: 'msg_1',
          messageId: 're_1',
          status,
          at: Date.UTC(2026, 2, 3, 11, 59, 58),
        },
      ],
    });
  });

  test.each(['email.opened', 'email.clicked', 'contact.created'])('%s is not about a delivery', (type) => {
    expect(verifyResendWebhook(call(event(type)), SECRET, NOW)).toEqual({ ok: true, value: [] });
  });

  test('is believed with any of several signatures, while keys are changed', () => {
    const several = call(event('email.sent'), { signatures: 'v1,bm90IHRoaXMgb25l v2,GOOD v1,GOOD' });
    expect(verifyResendWebhook(several, SECRET, NOW).ok).toBe(true);
  });

  test('is not believed when somebody else signed it', () => {
    const forged = call(event('email.bounced'), { key: Buffer.from('another key') });
    expect(verifyResendWebhook(forged, SECRET, NOW)).toEqual(refusedBecause('signature'));
    expect(verifyResendWebhook(call(event('email.sent'), { signatures: 'v1,' }), SECRET, NOW).ok).toBe(false);
  });

  test('is not believed when a byte, the id or the time was changed after signing', () => {
    const { rawBody, headers } = call(event('email.sent'));
    const other = Buffer.from(rawBody.toString().replace('re_1', 're_2'));
    expect(verifyResendWebhook({ rawBody: other, headers }, SECRET, NOW).ok).toBe(false);
    expect(
      verifyResendWebhook({ rawBody, headers: { ...headers, 'svix-id': 'msg_2' } }, SECRET, NOW).ok,
    ).toBe(false);
    const later = { ...headers, 'svix-timestamp': String(NOW / 1000 + 1) };
    expect(verifyResendWebhook({ rawBody, headers: later }, SECRET, NOW).ok).toBe(false);
  });

  test('is not believed when it is older, or newer, than five minutes', () => {
    for (const at of [NOW - 6 * MINUTE, NOW + 6 * MINUTE]) {
      expect(verifyResendWebhook(call(event('email.sent'), { at }), SECRET, NOW)).toEqual(
        refusedBecause('timestamp'),
      );
    }
    expect(verifyResendWebhook(call(event('email.sent'), { at: NOW - 4 * MINUTE }), SECRET, NOW).ok).toBe(
      true,
    );
  });

  test('is not believed without a secret, headers or JSON', () => {
    const { rawBody, headers } = call(event('email.sent'));
    expect(verifyResendWebhook({ rawBody, headers }, undefined, NOW)).toEqual(
      refusedBecause('no webhook secret'),
    );
    expect(verifyResendWebhook({ rawBody, headers: {} }, SECRET, NOW)).toEqual(refusedBecause('missing'));
    expect(verifyResendWebhook(call('not json'), SECRET, NOW)).toEqual(refusedBecause('JSON'));
  });
});

describe('what SendGrid tells us', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const PUBLIC_KEY = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const SECONDS = NOW / 1000;

  function call(body: unknown, { at = NOW, key = privateKey } = {}): RawWebhook {
    const rawBody = Buffer.from(JSON.stringify(body));
    const timestamp = String(at / 1000);
    const signature = sign('sha256', Buffer.concat([Buffer.from(timestamp), rawBody]), key);
    return {
      rawBody,
      headers: {
        'x-twilio-email-event-webhook-timestamp': timestamp,
        'x-twilio-email-event-webhook-signature': signature.toString('base64'),
      },
    };
  }

  const told = (event: string, more: object = {}) => ({
    email: 'mina@mentees.test',
    event,
    timestamp: SECONDS,
    sg_event_id: `${event}-1`,
    sg_message_id: 'kK4kHJ1yQfy2GZv8VYIIgg.recvd-5d4b-2.0',
    ...more,
  });

  test.each([
    ['processed', {}, 'sent'],
    ['delivered', { response: '250 OK' }, 'delivered'],
    ['deferred', {}, 'delayed'],
    ['bounce', { type: 'bounce', status: '5.1.1' }, 'bounced'],
    ['bounce', { type: 'blocked' }, 'failed'],
    ['dropped', { reason: 'Bounced Address' }, 'bounced'],
    ['dropped', { reason: 'Spam Content' }, 'failed'],
    ['spamreport', {}, 'complained'],
  ])('%s %j becomes “%s”', (event, more, status) => {
    expect(verifySendGridWebhook(call([told(event, more)]), PUBLIC_KEY, NOW)).toEqual({
      ok: true,
      value: [
        {
          provider: 'sendgrid',
          eventId: `${event}-1`,
          messageId: 'kK4kHJ1yQfy2GZv8VYIIgg',
          status,
          at: NOW,
        },
      ],
    });
  });

  test('keeps older ids, which have dots of their own', () => {
    const id = '14c5d75ce93.dfd.64b469.filter0001.16648.5515E0B88.0';
    const result = verifySendGridWebhook(call([told('delivered', { sg_message_id: id })]), PUBLIC_KEY, NOW);
    expect(result).toMatchObject({ ok: true, value: [{ messageId: '14c5d75ce93.dfd.64b469' }] });
  });

  test('is read event by event: one that makes no sense costs the others nothing', () => {
    const result = verifySendGridWebhook(
      call([told('open'), null, { event: 'delivered' }, told('delivered'), told('bounce')]),
      PUBLIC_KEY,
      NOW,
    );
    expect(result).toMatchObject({ ok: true, value: [{ status: 'delivered' }, { status: 'bounced' }] });
  });

  test('is not believed when somebody else signed it', () => {
    const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const forged = call([told('bounce')], { key: stranger.privateKey });
    expect(verifySendGridWebhook(forged, PUBLIC_KEY, NOW)).toEqual(refusedBecause('signature'));
  });

  test('is not believed when a byte or the time was changed after signing', () => {
    const { rawBody, headers } = call([told('delivered')]);
    const other = Buffer.from(rawBody.toString().replace('delivered', 'bounce'));
    expect(verifySendGridWebhook({ rawBody: other, headers }, PUBLIC_KEY, NOW).ok).toBe(false);
    const later = { ...headers, 'x-twilio-email-event-webhook-timestamp': String(SECONDS + 1) };
    expect(verifySendGridWebhook({ rawBody, headers: later }, PUBLIC_KEY, NOW).ok).toBe(false);
  });

  test('is believed while SendGrid may still be repeating it, and not any longer', () => {
    expect(verifySendGridWebhook(call([], { at: NOW - 24 * HOUR }), PUBLIC_KEY, NOW).ok).toBe(true);
    expect(verifySendGridWebhook(call([], { at: NOW - 27 * HOUR }), PUBLIC_KEY, NOW)).toEqual(
      refusedBecause('timestamp'),
    );
  });

  test('is not believed without a key, with a key that is none, or without headers', () => {
    const { rawBody, headers } = call([told('delivered')]);
    expect(verifySendGridWebhook({ rawBody, headers }, undefined, NOW)).toEqual(
      refusedBecause('no webhook key'),
    );
    expect(verifySendGridWebhook({ rawBody, headers }, 'bm9uc2Vuc2U=', NOW)).toEqual(
      refusedBecause('signature'),
    );
    expect(verifySendGridWebhook({ rawBody, headers: {} }, PUBLIC_KEY, NOW)).toEqual(
      refusedBecause('missing'),
    );
  });
});
