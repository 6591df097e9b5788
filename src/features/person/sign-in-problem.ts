import { REFUSALS } from '@/domain/refusal';

/** What next-auth says went wrong, in words for the person who tried. Codes of ours come through as they are. */
const PROBLEMS: Readonly<Record<string, string>> = {
  CredentialsSignin: REFUSALS.WRONG_CREDENTIALS.sentence,
  WRONG_CREDENTIALS: REFUSALS.WRONG_CREDENTIALS.sentence,
  TOO_MANY_ATTEMPTS: REFUSALS.TOO_MANY_ATTEMPTS.sentence,
  Verification: 'This link has been used already or is too old. Ask for a new one below.',
  EmailSignin: 'We could not send the link just now. Please try again in a little while.',
  OAuthAccountNotLinked:
    'There is already an account with this e-mail address. Please sign in the way you did before.',
  AccessDenied: 'Signing in was refused.',
  SessionRequired: REFUSALS.NOT_SIGNED_IN.sentence,
};

/** The sentence for an error code of the sign-in; `null` when there was none. */
export function signInProblem(code: string | null | undefined): string | null {
  if (!code) return null;
  return (
    (Object.hasOwn(PROBLEMS, code) ? PROBLEMS[code] : undefined) ??
    'Signing in did not work. Please try again.'
  );
}
