import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

type Import = { readonly file: string; readonly target: string; readonly isType: boolean };

type Room = {
  readonly name: string;
  readonly in: readonly string[];
  /** Folders of ours it may import from (itself always), and what to do when something else is wanted. */
  readonly mayImport: readonly string[];
  readonly instead: string;
  /** Packages it must not know, and packages it may know alone. */
  readonly packages?: { readonly never?: readonly RegExp[]; readonly only?: readonly RegExp[] };
  /** Folders whose types it may name, because types are gone when it runs. */
  readonly mayName?: readonly string[];
};

/** DESIGN's table of rooms, as data. */
const ROOMS: readonly Room[] = [
  {
    name: 'domain',
    in: ['src/domain'],
    mayImport: [],
    instead: 'The domain is pure. Let the service read what you need and hand it in as a fact.',
    packages: { only: [] },
  },
  {
    name: 'contracts',
    in: ['src/contracts'],
    mayImport: ['src/domain'],
    instead:
      'A contract is the shape of what crosses a wire. Rules go to src/domain, reading to server/services.',
    packages: { only: [/^zod$/] },
  },
  {
    name: 'emails',
    in: ['src/emails'],
    mayImport: ['src/domain'],
    instead: 'A mail is made of props. Hand in what it needs.',
    packages: { only: [/^react/] },
  },
  {
    name: 'browser',
    in: ['src/features', 'src/components', 'src/app', 'src/trpc'],
    mayImport: [
      'src/features',
      'src/components',
      'src/app',
      'src/trpc',
      'src/contracts',
      'src/domain',
      'src/emails',
    ],
    instead: 'The browser asks the server through src/trpc. Make it a procedure in server/api/routers.',
    packages: { never: [/^@prisma/, /^pg$/, /^node:/, /^graphile-worker$/] },
    mayName: ['server/api'],
  },
  {
    name: 'services',
    in: ['server/services'],
    mayImport: ['server/db', 'src/domain', 'src/contracts', 'src/emails'],
    instead:
      'A use case knows the database, the rules and what it was handed. Adapters come in through server/services/context.ts.',
    packages: { never: [/^next/, /^@trpc/, /^socket\.io/, /^graphile-worker$/, /^stripe$/, /^nodemailer$/] },
    mayName: ['server/adapters', 'server/log'],
  },
  {
    name: 'adapters',
    in: ['server/adapters'],
    mayImport: ['src/domain'],
    instead:
      'An adapter speaks to one provider. What it needs comes in as settings or arguments; what it learns goes out through its port.',
    packages: { never: [/^@prisma/, /^pg$/, /^next/, /^@trpc/] },
  },
  {
    name: 'db',
    in: ['server/db'],
    mayImport: ['src/domain', 'server/net', 'server/startup-error'],
    instead: 'The database floor knows no use case. Move it to server/services.',
  },
  {
    name: 'api',
    in: ['server/api'],
    mayImport: ['server/services', 'src/contracts', 'src/domain'],
    instead: 'A router parses, calls one service and returns. Put this into server/services.',
    packages: { never: [/^@prisma/, /^pg$/, /^stripe$/, /^next/] },
    mayName: [],
  },
  {
    name: 'sandbox',
    in: ['server/sandbox'],
    mayImport: [],
    instead: 'A stand-in only speaks its provider’s wire protocol; it must not know us.',
  },
  {
    name: 'realtime, worker and http',
    in: ['server/realtime', 'server/worker', 'server/http'],
    mayImport: [
      'server/realtime',
      'server/worker',
      'server/http',
      'server/services',
      'server/adapters',
      'server/api',
      'server/config',
      'server/log',
      'src/contracts',
      'src/domain/time',
      'src/trpc',
    ],
    instead: 'These only carry things in and out. A rule goes to src/domain, a use case to server/services.',
    packages: { never: [/^@prisma/] },
  },
];

/** What stands outside its row, each with the reason why. */
const EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  [
    'server/services/payment → server/adapters/payments/errors',
    'which errors mean "unreachable" is part of the port',
  ],
  [
    'server/services/notification → server/adapters/email/port',
    'which errors mean "never" is part of the port',
  ],
  [
    'server/services/meeting → server/adapters/meetings',
    'which errors mean "unreachable" is part of the port',
  ],
]);

function filesOf(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter(
      (entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name) && !entry.parentPath.includes('generated'),
    )
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

function importsOf(file: string): Import[] {
  const code = readFileSync(join(ROOT, file), 'utf8');
  const found: Import[] = [];
  const statement = /(?:^|\n)\s*(import|export)\s+(type\s+)?([^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/g;
  for (const [, , type, names, target] of code.matchAll(statement)) {
    if (!target) continue;
    const allTypes = /^\{(\s*type\s+\w+(\s+as\s+\w+)?\s*,?)+\}\s*from\s*$/.test((names ?? '').trim());
    found.push({ file, target: resolveTarget(file, target), isType: Boolean(type) || allTypes });
  }
  for (const [, target] of code.matchAll(/import\(\s*['"]([^'"]+)['"]\s*\)/g)) {
    if (target) found.push({ file, target: resolveTarget(file, target), isType: false });
  }
  return found;
}

/** A path from the root for our own files; the package's name for everything else. */
function resolveTarget(file: string, target: string): string {
  if (target.startsWith('@/')) return `src/${target.slice(2)}`;
  if (target.startsWith('@server/')) return `server/${target.slice(8)}`;
  if (target.startsWith('@tests/')) return `tests/${target.slice(7)}`;
  if (target.startsWith('.')) return relative(ROOT, resolve(ROOT, dirname(file), target));
  return target;
}

const isOurs = (target: string) => /^(src|server|tests|prisma|bench|scripts)\//.test(target);
const isIn = (target: string, folder: string) =>
  target === folder || target.startsWith(`${folder}/`) || target.startsWith(`${folder}.`);

function complaint(room: Room, { file, target, isType }: Import): string | null {
  if (isOurs(target)) {
    const allowed = [
      ...room.in.filter((folder) => isIn(file, folder)),
      ...room.mayImport,
      ...(isType ? (room.mayName ?? []) : []),
    ];
    if (allowed.some((folder) => isIn(target, folder))) return null;
    const excused = [...EXCEPTIONS.keys()].some((exception) => {
      const [from = '', to = ''] = exception.split(' → ');
      return isIn(file, from) && isIn(target, to);
    });
    return excused ? null : `${file} imports ${target}: ${room.name} may not. ${room.instead}`;
  }
  const { never = [], only } = room.packages ?? {};
  const barred = only
    ? !only.some((pattern) => pattern.test(target))
    : never.some((pattern) => pattern.test(target));
  return barred ? `${file} imports the package ${target}: ${room.name} may not. ${room.instead}` : null;
}

test.each(ROOMS)('$name imports only what it may', (room) => {
  const complaints = room.in
    .flatMap(filesOf)
    .flatMap(importsOf)
    .flatMap((each) => complaint(room, each) ?? []);
  expect(complaints).toEqual([]);
});

test('a service that imports a router is told where to go', () => {
  const services = ROOMS.find(({ name }) => name === 'services');
  const offence = {
    file: 'server/services/booking/x.ts',
    target: 'server/api/routers/booking',
    isType: false,
  };
  expect(services && complaint(services, offence)).toContain('services may not');
});

test('the domain asks nobody for the time, the environment or chance', () => {
  const forbidden = /\bDate\.now\(\)|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bawait\b|\basync\b/;
  const guilty = filesOf('src/domain').filter((file) =>
    forbidden.test(withoutComments(readFileSync(join(ROOT, file), 'utf8'))),
  );
  expect(guilty).toEqual([]);
});

test('only server/config.ts reads the environment', () => {
  const guilty = ['server', 'src']
    .flatMap(filesOf)
    .filter(
      (file) =>
        file !== 'server/config.ts' &&
        /process\.env(?!\.NEXTAUTH_URL\s*=)/.test(withoutComments(readFileSync(join(ROOT, file), 'utf8'))),
    );
  expect(guilty).toEqual([]);
});

test('TRPCError appears only in server/api', () => {
  const guilty = ['server', 'src']
    .flatMap(filesOf)
    .filter(
      (file) =>
        !file.startsWith('server/api/') &&
        /\bTRPCError\b/.test(withoutComments(readFileSync(join(ROOT, file), 'utf8'))),
    );
  expect(guilty).toEqual([]);
});

test('nothing under services waits for a provider inside a transaction', () => {
  const guilty = filesOf('server/services').filter((file) => {
    const code = readFileSync(join(ROOT, file), 'utf8');
    return [...code.matchAll(/withTransaction\([\s\S]*?\n {2}\}\);/g)].some(
      ([body]) =>
        /services\.(payments|mailer|meetings)\./.test(body) && !/services\.payments\.name/.test(body),
    );
  });
  expect(guilty).toEqual([]);
});

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:])\/\/.*$/gm, '$1');
}
