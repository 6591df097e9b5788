import type { NextAuthOptions } from 'next-auth';
import credentialsModule from 'next-auth/providers/credentials';
import googleModule from 'next-auth/providers/google';
import type { Provider } from 'next-auth/providers/index';
import type { Config } from '../../config';
import type { Services } from '../../services/context';
import { sendMagicLink } from '../../services/person/send-magic-link';
import { type SessionIdentity, signInAsDemoPerson, signInWithPassword } from '../../services/person/sign-in';
import { authAdapter } from './adapter';
import { CLIENT_ADDRESS } from './session';

declare module 'next-auth' {
  interface User {
    epoch: number;
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    epoch?: number;
  }
}

/** These are CommonJS: depending on who loads them they arrive as the function or as a module around it. */
function functionOf<T extends (...args: never[]) => unknown>(imported: T | { default: T }): T {
  return typeof imported === 'function' ? imported : imported.default;
}
const CredentialsProvider = functionOf(credentialsModule);
const GoogleProvider = functionOf(googleModule);

const SESSION_DAYS = 30;
const MAGIC_LINK_MINUTES = 15;

/**
 * How people sign in: password, magic link, Google when it is set up, and demo people in demo mode. The session
 * is a signed cookie with the person's id and epoch; pages, API and sockets all read the same one.
 */
export function authOptions(config: Config, secret: string, services: Services): NextAuthOptions {
  return {
    secret,
    session: { strategy: 'jwt', maxAge: SESSION_DAYS * 86_400 },
    pages: {
      signIn: '/sign-in',
      error: '/sign-in',
      verifyRequest: '/sign-in/check-mail',
      newUser: '/welcome',
    },
    adapter: authAdapter(services),
    providers: providers(config, services),
    callbacks: {
      jwt: ({ token, user }) => (user ? { ...token, sub: user.id, epoch: user.epoch } : token),
      redirect: ({ url, baseUrl }) =>
        url.startsWith('/') ? `${baseUrl}${url}` : url.startsWith(`${baseUrl}/`) ? url : baseUrl,
    },
    logger: {
      error: (code, metadata) =>
        services.log.warn('sign-in problem', {
          code,
          problem: metadata instanceof Error ? metadata.message : undefined,
        }),
      warn: (code) => services.log.debug('sign-in warning', { code }),
      debug: () => undefined,
    },
  };
}

function providers({ google, demo, email }: Config, services: Services): Provider[] {
  const list: Provider[] = [
    CredentialsProvider({
      id: 'password',
      name: 'E-mail and password',
      credentials: { email: { type: 'email' }, password: { type: 'password' } },
      authorize: async (given, request) => {
        if (typeof given?.email !== 'string' || typeof given.password !== 'string') return null;
        const { email, password } = given;
        const ip: unknown = request.headers?.[CLIENT_ADDRESS];
        const result = await signInWithPassword(services, {
          email,
          password,
          ip: typeof ip === 'string' ? ip : null,
        });
        // The sign-in page switches on the code; next-auth only carries messages.
        if (!result.ok) throw new Error(result.refusal.code);
        return asUser(result.value);
      },
    }),
    {
      id: 'email',
      type: 'email',
      name: 'Email',
      server: '',
      from: email.from,
      maxAge: MAGIC_LINK_MINUTES * 60,
      options: {},
      sendVerificationRequest: async ({ identifier, url, expires }) => {
        const link = { email: identifier, url, expiresAt: expires.getTime() };
        const result = await sendMagicLink(services, link);
        if (!result.ok) throw new Error(result.refusal.code);
      },
    },
  ];
  // An account made by password is not handed to whoever brings a Google account with the same address.
  if (google) list.push(GoogleProvider({ ...google, allowDangerousEmailAccountLinking: false }));
  if (demo) {
    list.push(
      CredentialsProvider({
        id: 'demo',
        name: 'Demo',
        credentials: { personId: { type: 'text' } },
        authorize: async (given) =>
          given ? asUser(await signInAsDemoPerson(services, given.personId)) : null,
      }),
    );
  }
  return list;
}

function asUser(identity: SessionIdentity | null) {
  return (
    identity && { id: identity.personId, name: identity.name, email: identity.email, epoch: identity.epoch }
  );
}
