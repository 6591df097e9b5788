import { createServer, type IncomingHttpHeaders } from 'node:http';

export type ReceivedWebhook = { readonly rawBody: Buffer; readonly headers: IncomingHttpHeaders };

/** Our own webhook endpoint, as far as a provider can tell: keeps every byte and answers what it is told to. */
export async function startWebhookReceiver() {
  const received: ReceivedWebhook[] = [];
  const answers: number[] = [];
  const waiting = new Set<() => void>();
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => {
      const status = answers.shift() ?? 200;
      received.push({ rawBody: Buffer.concat(chunks), headers: req.headers });
      res.writeHead(status, { connection: 'close' }).end();
      for (const look of waiting) look();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;

  return {
    url: `http://127.0.0.1:${port}/`,
    received,
    /** Answers the next webhooks with these statuses, and 200 after that. */
    answerWith: (...statuses: number[]) => answers.push(...statuses),
    /** The first `count` webhooks that fit, once that many have arrived. */
    waitFor: (fits: (webhook: ReceivedWebhook) => boolean, count = 1): Promise<ReceivedWebhook[]> =>
      new Promise((resolve) => {
        const look = () => {
          const fitting = received.filter(fits);
          if (fitting.length < count) return;
          waiting.delete(look);
          resolve(fitting.slice(0, count));
        };
        waiting.add(look);
        look();
      }),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

export type WebhookReceiver = Awaited<ReturnType<typeof startWebhookReceiver>>;
