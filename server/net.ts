import { createServer, type Server } from 'node:net';
import { StartupError } from './startup-error';

/** A TCP port of 127.0.0.1 that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening, failed) => {
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', listening);
  });
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  if (!address || typeof address === 'string') throw new Error('A TCP server has an address');
  return address.port;
}

/** Listens, or says in one sentence why that is not possible. */
export async function listen(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((listening, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      failed(
        error.code === 'EADDRINUSE'
          ? new StartupError(
              `Port ${port} is taken by another program. Stop that one, or start Parley with PORT=${port + 1}.`,
            )
          : error.code === 'EACCES'
            ? new StartupError(
                `This user may not listen on port ${port}. Start Parley with PORT=3000, for example.`,
              )
            : error,
      );
    });
    server.listen(port, host, listening);
  });
}
