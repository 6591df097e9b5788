import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Server, Socket } from 'node:net';
import { createMailbox } from '@server/adapters/email/mailbox';
import type { EmailMessage, EmailProviderName, EmailSender } from '@server/adapters/email/port';
import { createResendSender } from '@server/adapters/email/resend';
import { createSendGridSender } from '@server/adapters/email/sendgrid';
import { createSmtpSender } from '@server/adapters/email/smtp';
import { SMTPServer } from 'smtp-server';
import { z } from 'zod';
import { leaves, readMime } from './mime';

/** What the peer does with the next mails. `block`: by SMTP, for a rule of its own. `drop`: takes all of it and hangs up without an answer. */
export type Behaviour = 'accept' | 'refuse' | 'block' | 'busy' | 'silent' | 'drop' | 'wrong key';

export type ReceivedMail = {
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The parts a mail program could find the session in, each with the type it was announced with. */
  readonly calendars: readonly { readonly type: string; readonly content: string }[];
};

/** A provider at the other end of a real connection, and our sender that talks to it. */
export type Peer = {
  readonly name: EmailProviderName;
  readonly sender: EmailSender;
  readonly received: ReceivedMail[];
  behave: (behaviour: Behaviour) => void;
  close: () => Promise<void>;
};

export const TIMEOUT_MS = 1_000;

const LOCALHOST = '127.0.0.1';
const API_KEY = 'a-key-for-this-test';

export async function smtpPeer({ timeoutMs = TIMEOUT_MS } = {}): Promise<Peer> {
  let behaviour: Behaviour = 'accept';
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    logger: false,
    onAuth(_auth, _session, done) {
      if (behaviour === 'wrong key') return done(new Error('Wrong user or password'));
      done(null, { user: 'parley' });
    },
    onRcptTo(_address, _session, done) {
      if (behaviour === 'refuse') return done(reply(550, 'No such user'));
      if (behaviour === 'block') return done(reply(550, '5.7.1 Blocked by our rules'));
      if (behaviour === 'busy') return done(reply(451, 'Try again later'));
      done();
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const envelope = session.envelope;
        const sender = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        received.push(
          fromMime(Buffer.concat(chunks).toString('utf8'), sender, envelope.rcptTo[0]?.address ?? ''),
        );
        if (behaviour === 'drop') for (const socket of sockets) socket.destroy();
        else if (behaviour !== 'silent') done();
      });
    },
  });
  server.on('error', () => undefined);
  const { port, sockets, close } = await listening(server.server);
  return {
    name: 'smtp',
    sender: createSmtpSender({ url: `smtp://parley:secret@${LOCALHOST}:${port}`, timeoutMs }),
    received,
    behave: (next) => {
      behaviour = next;
    },
    close,
  };
}

const resendBody = z.object({
  from: z.string(),
  to: z.array(z.string()).length(1),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  headers: z.record(z.string(), z.string()).optional(),
  attachments: z
    .array(z.object({ filename: z.string(), content: z.base64(), content_type: z.string() }))
    .optional(),
});

export function resendPeer(): Promise<Peer> {
  const sent = new Map<string, { id: string; body: string }>();
  return httpPeer(
    'resend',
    (baseUrl) => createResendSender({ apiKey: API_KEY, baseUrl, timeoutMs: TIMEOUT_MS }),
    {
      refusal: { status: 422, body: { name: 'validation_error', message: 'Invalid `to` field.' } },
      take(request, body, received) {
        if (request.url !== '/emails') return { status: 404, body: {} };
        const key = z.string().max(256).parse(request.headers['idempotency-key']);
        const earlier = sent.get(key);
        if (earlier !== undefined && earlier.body !== body) {
          return { status: 409, body: { name: 'invalid_idempotent_request' } };
        }
        if (earlier !== undefined) return { status: 200, body: { id: earlier.id } };
        const mail = resendBody.parse(JSON.parse(body));
        received.push({
          to: mail.to[0] ?? '',
          from: mail.from,
          subject: mail.subject,
          html: mail.html,
          text: mail.text,
          headers: mail.headers ?? {},
          calendars: (mail.attachments ?? []).map((file) => ({
            type: file.content_type,
            content: Buffer.from(file.content, 'base64').toString('utf8'),
          })),
        });
        const id = `re_${sent.size + 1}`;
        sent.set(key, { id, body });
        return { status: 200, body: { id } };
      },
    },
  );
}

const sendGridParty = z.object({ email: z.email(), name: z.string().optional() });
const sendGridBody = z.object({
  personalizations: z.array(
    z.object({ to: z.array(sendGridParty).length(1), custom_args: z.record(z.string(), z.string()) }),
  ),
  from: sendGridParty,
  subject: z.string(),
  headers: z.record(z.string(), z.string()).optional(),
  content: z.array(z.object({ type: z.string(), value: z.string() })),
  attachments: z.array(z.object({ content: z.base64(), type: z.string().regex(/^[^;]+$/) })).optional(),
});

export function sendGridPeer(): Promise<Peer> {
  return httpPeer(
    'sendgrid',
    (baseUrl) => createSendGridSender({ apiKey: API_KEY, baseUrl, timeoutMs: TIMEOUT_MS }),
    {
      refusal: { status: 400, body: { errors: [{ message: 'Does not contain a valid address.' }] } },
      take(request, body, received) {
        if (request.url !== '/v3/mail/send') return { status: 404, body: {} };
        const mail = sendGridBody.parse(JSON.parse(body));
        // Its own rule: plain text first, then HTML, then anything else.
        z.tuple([z.literal('text/plain'), z.literal('text/html')], z.string()).parse(
          mail.content.map(({ type }) => type),
        );
        const part = (type: string) => mail.content.find((each) => each.type === type)?.value ?? '';
        const write = ({ name, email }: z.infer<typeof sendGridParty>) => `"${name}" <${email}>`;
        const to = mail.personalizations[0]?.to[0];
        received.push({
          to: to ? write(to) : '',
          from: write(mail.from),
          subject: mail.subject,
          html: part('text/html'),
          text: part('text/plain'),
          headers: mail.headers ?? {},
          calendars: [
            ...mail.content
              .filter(({ type }) => type.startsWith('text/calendar'))
              .map(({ type, value }) => ({ type, content: value })),
            ...(mail.attachments ?? []).map(({ type, content }) => ({
              type,
              content: Buffer.from(content, 'base64').toString('utf8'),
            })),
          ],
        });
        return { status: 202, body: null, headers: { 'x-message-id': `sg-${received.length}` } };
      },
    },
  );
}

export async function mailboxPeer(): Promise<Peer> {
  const kept = new Map<string, EmailMessage>();
  const received: ReceivedMail[] = [];
  const write = ({ name, address }: EmailMessage['to']) => `"${name}" <${address}>`;
  const sender = createMailbox(async (message) => {
    if (kept.has(message.idempotencyKey)) return;
    kept.set(message.idempotencyKey, message);
    const { to, from, subject, html, text, headers = {}, calendar } = message;
    const calendars = calendar
      ? [{ type: `text/calendar; method=${calendar.method}`, content: calendar.content }]
      : [];
    received.push({ to: write(to), from: write(from), subject, html, text, headers, calendars });
  });
  return { name: 'mailbox', sender, received, behave: () => undefined, close: async () => undefined };
}

type Answer = { status: number; body: unknown; headers?: Record<string, string> };

async function httpPeer(
  name: EmailProviderName,
  createSender: (baseUrl: string) => EmailSender,
  provider: {
    readonly refusal: Answer;
    readonly take: (request: IncomingMessage, body: string, received: ReceivedMail[]) => Answer;
  },
): Promise<Peer> {
  let behaviour: Behaviour = 'accept';
  const received: ReceivedMail[] = [];

  function answerFor(request: IncomingMessage, body: string): Answer {
    if (behaviour === 'wrong key' || request.headers.authorization !== `Bearer ${API_KEY}`) {
      return { status: 401, body: { message: 'API key is invalid' } };
    }
    if (behaviour === 'refuse') return provider.refusal;
    if (behaviour === 'busy') return { status: 429, body: { message: 'Too many requests' } };
    return provider.take(request, body, received);
  }

  async function serve(request: IncomingMessage, response: ServerResponse) {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { status, body, headers } = answerFor(request, Buffer.concat(chunks).toString('utf8'));
    if (behaviour === 'silent') return;
    if (behaviour === 'drop') return request.socket.destroy();
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(body === null ? '' : JSON.stringify(body));
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error) => response.writeHead(500).end(String(error)));
  });
  const { port, close } = await listening(server);
  return {
    name,
    sender: createSender(`http://${LOCALHOST}:${port}`),
    received,
    behave: (next) => {
      behaviour = next;
    },
    close,
  };
}

async function listening(server: Server) {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((ready) => server.listen(0, LOCALHOST, ready));
  const { port } = server.address() as AddressInfo;
  async function close() {
    for (const socket of sockets) socket.destroy();
    await new Promise((closed) => server.close(closed));
  }
  return { port, sockets, close };
}

function reply(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

function fromMime(source: string, envelopeFrom: string, envelopeTo: string): ReceivedMail {
  const mail = readMime(source);
  const parts = leaves(mail);
  const content = (type: string) => parts.find((part) => part.type === type)?.content ?? '';
  const header = (name: string) => mail.headers.get(name) ?? '';
  const address = (name: string, inEnvelope: string) => {
    const [, displayName = '', inHeader] = /^"?(.*?)"?\s*<(.+)>$/.exec(header(name)) ?? [];
    return inHeader === inEnvelope ? `"${displayName}" <${inHeader}>` : `${header(name)}, not ${inEnvelope}`;
  };
  return {
    to: address('to', envelopeTo),
    from: address('from', envelopeFrom),
    subject: header('subject'),
    html: content('text/html'),
    text: content('text/plain'),
    headers: Object.fromEntries(mail.headers),
    calendars: parts
      .filter(({ type }) => type === 'text/calendar' || type === 'application/ics')
      .map(({ type, parameters, content }) => ({
        type: parameters.method === undefined ? type : `${type}; method=${parameters.method}`,
        content,
      })),
  };
}
