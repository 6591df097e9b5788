import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { StartupError } from './startup-error';

const flag = z.enum(['true', 'false', '1', '0', '']).transform((value) => value === 'true' || value === '1');
const optional = z
  .string()
  .trim()
  .transform((value) => value || undefined)
  .optional();

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PARLEY_URL: optional,
  PARLEY_DATA_DIR: z.string().default('.parley'),
  PARLEY_DEMO: flag.optional(),
  PARLEY_SECRET: optional,
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  DATABASE_URL: optional,
  GOOGLE_CLIENT_ID: optional,
  GOOGLE_CLIENT_SECRET: optional,
  STRIPE_SECRET_KEY: optional,
  STRIPE_PUBLISHABLE_KEY: optional,
  STRIPE_WEBHOOK_SECRET: optional,
  EMAIL_FROM: z.string().default('Parley <no-reply@parley.localhost>'),
  SMTP_URL: optional,
  RESEND_API_KEY: optional,
  SENDGRID_API_KEY: optional,
  RESEND_WEBHOOK_SECRET: optional,
  SENDGRID_WEBHOOK_KEY: optional,
  JITSI_DOMAIN: z.string().default('meet.jit.si'),
  JITSI_APP_ID: optional,
  JITSI_APP_SECRET: optional,
  LIVEKIT_URL: optional,
  LIVEKIT_API_KEY: optional,
  LIVEKIT_API_SECRET: optional,
});

/** Settings that only make sense together; half of them is a mistake to be told about, not to be guessed. */
const TOGETHER: readonly (readonly (keyof z.infer<typeof schema>)[])[] = [
  ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'],
  ['STRIPE_SECRET_KEY', 'STRIPE_PUBLISHABLE_KEY', 'STRIPE_WEBHOOK_SECRET'],
  ['JITSI_APP_ID', 'JITSI_APP_SECRET'],
  ['LIVEKIT_URL', 'LIVEKIT_API_KEY', 'LIVEKIT_API_SECRET'],
];

export type Config = ReturnType<typeof readConfig>;

/**
 * Reads and checks the whole configuration; the only place that looks at the environment. A `.env` file in the
 * working folder fills in what the environment does not say. Refuses with a `StartupError` that names every
 * setting that is wrong or missing.
 *
 * Without STRIPE_SECRET_KEY payments go to the sandbox; demo mode (one-click people, mailbox, sandbox pages) is
 * on by default only then, so that a server with real keys never opens those doors by accident.
 */
export function readConfig(environment: NodeJS.ProcessEnv = withEnvFile()) {
  const parsed = schema.safeParse(environment);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new StartupError(
      `Parley cannot start, because its settings are not right:\n${problems.join('\n')}\nSee .env.example.`,
    );
  }
  const env = parsed.data;
  for (const group of TOGETHER) {
    const missing = group.filter((key) => env[key] === undefined);
    if (missing.length > 0 && missing.length < group.length) {
      throw new StartupError(
        `Parley cannot start: ${missing.join(' and ')} must be set together with ${group.filter((key) => !missing.includes(key)).join(' and ')}. See .env.example.`,
      );
    }
  }
  const stripe =
    env.STRIPE_SECRET_KEY && env.STRIPE_PUBLISHABLE_KEY && env.STRIPE_WEBHOOK_SECRET
      ? {
          secretKey: env.STRIPE_SECRET_KEY,
          publishableKey: env.STRIPE_PUBLISHABLE_KEY,
          webhookSecret: env.STRIPE_WEBHOOK_SECRET,
        }
      : null;
  const demo = env.PARLEY_DEMO ?? stripe === null;
  if (demo && stripe?.secretKey.startsWith('sk_live_')) {
    throw new StartupError(
      'Parley cannot start: PARLEY_DEMO lets anybody sign in as a demo person, which must not be possible with live Stripe keys.',
    );
  }
  if (!demo && !env.PARLEY_SECRET) {
    throw new StartupError(
      'Parley cannot start: PARLEY_SECRET (at least 32 characters) signs the sessions and must be set outside demo mode.',
    );
  }
  if (env.PARLEY_SECRET && env.PARLEY_SECRET.length < 32) {
    throw new StartupError('Parley cannot start: PARLEY_SECRET must have at least 32 characters.');
  }
  return {
    mode: env.NODE_ENV,
    host: env.HOST,
    port: env.PORT,
    /** Where people reach Parley, without a slash at the end; derived from host and port when not set. */
    url: env.PARLEY_URL?.replace(/\/+$/, ''),
    dataDir: resolve(env.PARLEY_DATA_DIR),
    demo,
    /** Absent in demo mode: then one is made and kept beside the data. */
    secret: env.PARLEY_SECRET,
    logLevel: env.LOG_LEVEL,
    /** Absent: the embedded PostgreSQL. */
    databaseUrl: env.DATABASE_URL,
    google:
      env.GOOGLE_CLIENT_ID && env.GOOGLE_CLIENT_SECRET
        ? { clientId: env.GOOGLE_CLIENT_ID, clientSecret: env.GOOGLE_CLIENT_SECRET }
        : null,
    stripe,
    email: {
      from: env.EMAIL_FROM,
      smtpUrl: env.SMTP_URL,
      resendKey: env.RESEND_API_KEY,
      sendgridKey: env.SENDGRID_API_KEY,
      /** What delivery reports are signed with; without it none is believed. */
      webhooks: { resendSecret: env.RESEND_WEBHOOK_SECRET, sendgridKey: env.SENDGRID_WEBHOOK_KEY },
    },
    jitsi: {
      domain: env.JITSI_DOMAIN,
      app:
        env.JITSI_APP_ID && env.JITSI_APP_SECRET
          ? { id: env.JITSI_APP_ID, secret: env.JITSI_APP_SECRET }
          : null,
    },
    livekit:
      env.LIVEKIT_URL && env.LIVEKIT_API_KEY && env.LIVEKIT_API_SECRET
        ? { url: env.LIVEKIT_URL, apiKey: env.LIVEKIT_API_KEY, apiSecret: env.LIVEKIT_API_SECRET }
        : null,
  };
}

function withEnvFile(): NodeJS.ProcessEnv {
  const file = join(process.cwd(), '.env');
  const written = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  return { ...written, ...process.env };
}
