import type { IncomingMessage, ServerResponse } from 'node:http';
import { ZodError } from 'zod';
import { bank } from './bank';
import { earlierAnswer, fingerprint, rememberAnswer } from './idempotency';
import { newId } from './ids';
import { forBrowser } from './objects/payment-intent';
import { paymentIntentRoutes } from './routes/payment-intents';
import { paymentMethodRoutes } from './routes/payment-methods';
import { recordRoutes } from './routes/records';
import { refundRoutes } from './routes/refunds';
import { findRoute } from './routes/route';
import { StripeFault } from './wire/fault';
import { decodeForm, Form } from './wire/form';
import { readBody, sendJson, sendPage, sendPreflight } from './wire/http';
import { type Keys, keyOf } from './wire/keys';
import type { World } from './world';

const ROUTES = [...paymentIntentRoutes, ...paymentMethodRoutes, ...refundRoutes, ...recordRoutes];

/** A request, read once. `baseUrl` is the address it reached the sandbox under. */
type Incoming = {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly body: string;
  readonly baseUrl: string;
};

/** Sends an answer that is already decided, and recorded. */
type Reply = (res: ServerResponse) => void;

type HandlerSettings = Keys & {
  /** The path the main server mounts the sandbox under; left out of requests that come that way. */
  readonly mountPath: string;
  /** Called when something changed, to send webhooks. */
  readonly changed: () => void;
};

export type Handler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

/** Answers every request to the sandbox: the API, the bank's page and the controls. */
export function createHandler(world: World, settings: HandlerSettings): Handler {
  return async (req, res) => {
    const reply = await decide(world, settings, req).catch(faultReply);
    // Nothing is said that a crash in the next moment could undo.
    world.store.commit();
    reply(res);
    settings.changed();
  };
}

async function decide(world: World, settings: HandlerSettings, req: IncomingMessage): Promise<Reply> {
  const incoming = await read(req, settings.mountPath);
  if (incoming.method === 'OPTIONS') return sendPreflight;
  if (incoming.path.startsWith('/_bank/')) return answerBank(world, incoming);
  if (incoming.path === '/_controls') return answerControls(world, settings, req, incoming);
  return answerApi(world, settings, req, incoming);
}

function faultReply(error: unknown): Reply {
  const fault = error instanceof StripeFault ? error : sandboxFailed(error);
  return (res) => sendJson(res, fault.status, JSON.stringify({ error: fault.body }));
}

function sandboxFailed(error: unknown): StripeFault {
  const message = `The sandbox itself failed: ${error instanceof Error ? error.message : 'no error given'}`;
  return new StripeFault(500, { type: 'api_error', message });
}

async function read(req: IncomingMessage, mountPath: string): Promise<Incoming> {
  const url = new URL(req.url ?? '/', 'http://sandbox');
  const mounted = url.pathname.startsWith(`${mountPath}/`);
  const protocol = String(req.headers['x-forwarded-proto'] ?? 'http').split(',')[0];
  return {
    method: req.method ?? 'GET',
    path: mounted ? url.pathname.slice(mountPath.length) : url.pathname,
    query: url.search.slice(1),
    body: await readBody(req),
    baseUrl: `${protocol}://${req.headers.host ?? 'localhost'}${mounted ? mountPath : ''}`,
  };
}

/** Says nothing for ever; only the caller's patience, or closing the sandbox, ends it. */
const hang: Reply = () => {};
const disconnect: Reply = (res) => {
  res.destroy();
};

function answerApi(world: World, settings: HandlerSettings, req: IncomingMessage, incoming: Incoming): Reply {
  const broken = world.controls.takeFault();
  if (broken === 'hang') return hang;
  if (broken === 'disconnect') return disconnect;
  const requestId = newId('req');
  const headers = { 'request-id': requestId };
  if (broken === 'error') {
    const body = { type: 'api_error', message: 'Something went wrong here. Try again.' };
    return (res) => sendJson(res, 503, JSON.stringify({ error: body }), headers);
  }

  const answered = carryOut(world, settings, req, incoming, requestId);
  if (broken === 'lose_answer') return disconnect;
  if (answered.lost) return hang;
  const { status, json, original } = answered;
  const replay: Record<string, string> = original
    ? { 'idempotent-replayed': 'true', 'original-request': original }
    : {};
  return (res) => sendJson(res, status, json, { ...headers, ...replay });
}

type CarriedOut = {
  readonly status: number;
  readonly json: string;
  /** The request that first got this answer, when it is given again. */
  readonly original?: string;
  readonly lost: boolean;
};

/** Does what the request asks, or gives the answer it got before. */
function carryOut(
  world: World,
  keys: Keys,
  req: IncomingMessage,
  { method, path, query, body, baseUrl }: Incoming,
  requestId: string,
): CarriedOut {
  let key: 'secret' | 'publishable' = 'publishable';
  try {
    const tree = decodeForm(method === 'GET' ? query : body);
    key = keyOf(req, tree, keys);
    const found = findRoute(ROUTES, method, path);
    if (!found) {
      const message = `Unrecognized request URL (${method}: ${path}).`;
      throw new StripeFault(404, { type: 'invalid_request_error', message });
    }
    if (key === 'publishable' && !found.route.browser) {
      const message = 'This API call cannot be made with a publishable API key.';
      throw new StripeFault(403, { type: 'invalid_request_error', code: 'secret_key_required', message });
    }

    const idempotencyKey = idempotencyKeyOf(req, method, key);
    const print = fingerprint(method, path, body);
    const earlier = idempotencyKey === null ? undefined : earlierAnswer(world, idempotencyKey, print);
    if (earlier)
      return { status: earlier.status, json: earlier.body, original: earlier.requestId, lost: false };

    const cause = { requestId, idempotencyKey };
    const answer = orFault(() =>
      found.route.answer({ world, form: new Form(tree), id: found.id, key, baseUrl, cause }),
    );
    const status = answer instanceof StripeFault ? answer.status : 200;
    const json = answer instanceof StripeFault ? faultJson(answer, key) : JSON.stringify(answer.body);
    if (idempotencyKey !== null) {
      rememberAnswer(world, idempotencyKey, { fingerprint: print, status, body: json, requestId });
    }
    return { status, json, lost: !(answer instanceof StripeFault) && answer.answerLost === true };
  } catch (error) {
    if (!(error instanceof StripeFault)) throw error;
    return { status: error.status, json: faultJson(error, key), lost: false };
  }
}

function orFault<T>(work: () => T): T | StripeFault {
  try {
    return work();
  } catch (error) {
    if (error instanceof StripeFault) return error;
    throw error;
  }
}

function faultJson(fault: StripeFault, key: 'secret' | 'publishable'): string {
  const intent = fault.body.payment_intent;
  const hidesIntent = key === 'publishable' && intent !== undefined;
  return JSON.stringify({
    error: hidesIntent ? { ...fault.body, payment_intent: forBrowser(intent) } : fault.body,
  });
}

/** Browsers' keys are not kept: they would let one person's answer reach another. */
function idempotencyKeyOf(req: IncomingMessage, method: string, key: string): string | null {
  const header = req.headers['idempotency-key'];
  return method === 'POST' && key === 'secret' && typeof header === 'string' && header !== '' ? header : null;
}

function answerBank(world: World, incoming: Incoming): Reply {
  const method = incoming.method === 'POST' ? 'POST' : 'GET';
  const form = new Form(decodeForm(method === 'GET' ? incoming.query : incoming.body));
  const answer = bank(world, method, incoming.path.slice('/_bank/'.length), form);
  if ('html' in answer) return (res) => sendPage(res, answer.html);
  return (res) => {
    res.writeHead(303, { location: answer.location });
    res.end();
  };
}

/** `POST /_controls` with JSON and the secret key: see `Controls.apply`. */
function answerControls(world: World, keys: Keys, req: IncomingMessage, incoming: Incoming): Reply {
  if (keyOf(req, {}, keys) !== 'secret' || incoming.method !== 'POST') {
    throw new StripeFault(403, { type: 'invalid_request_error', message: 'POST with the secret key.' });
  }
  try {
    world.controls.apply(JSON.parse(incoming.body));
  } catch (error) {
    if (!(error instanceof ZodError || error instanceof SyntaxError)) throw error;
    throw StripeFault.invalid(`Not understood: ${error.message}`);
  }
  return (res) => sendJson(res, 200, '{"ok":true}');
}
