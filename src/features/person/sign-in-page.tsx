'use client';

import { Button, Divider, PasswordInput, Stack, TextInput } from '@mantine/core';
import { IconBrandGoogle, IconMail } from '@tabler/icons-react';
import { useRouter } from 'next/navigation';
import { type SyntheticEvent, useRef, useState } from 'react';
import { TextLink } from '@/components/link';
import { ProblemText } from '@/components/problem';
import type { DemoPersonView } from '@/contracts/person';
import { DemoPeople } from './demo-people';
import { Doorway } from './doorway';
import { begin, enter } from './enter';
import { fieldsOf } from './form-fields';
import { signInProblem } from './sign-in-problem';

type Props = {
  /** A path on this site; absent: the person's own first page. */
  callbackUrl: string | null;
  /** Code of what went wrong before, from the address. */
  error: string | null;
  /** The session was ended elsewhere. */
  ended: boolean;
  google: boolean;
  /** Empty outside of demo mode. */
  demoPeople: readonly DemoPersonView[];
};

type Busy = 'password' | 'link' | 'google' | null;

export function SignInPage({ callbackUrl, error, ended, google, demoPeople }: Props) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState(signInProblem(error));
  const [complaints, setComplaints] = useState<{ email?: string; password?: string }>({});
  const [busy, setBusy] = useState<Busy>(null);
  // Signed in already, the sign-in page leads on to the person's first page.
  const goal = callbackUrl ?? '/sign-in';

  /** What was typed, if it can be used; else the fields say what is missing. */
  const typed = (needs: 'link' | 'password') => {
    const { email = '', password = '' } = form.current ? fieldsOf(form.current) : {};
    const missing = {
      ...(/^\S+@\S+$/.test(email.trim()) ? {} : { email: 'Please enter an e-mail address.' }),
      ...(needs === 'link' || password !== '' ? {} : { password: 'Please enter your password.' }),
    };
    setComplaints(missing);
    setProblem(null);
    return Object.keys(missing).length === 0 ? { email: email.trim(), password } : null;
  };

  const withPassword = async (event: SyntheticEvent) => {
    event.preventDefault();
    const given = typed('password');
    if (!given) return;
    setBusy('password');
    const failure = await enter({ way: 'password', ...given }).catch(() => 'Unknown');
    if (failure === null) return begin(goal);
    setProblem(signInProblem(failure));
    setBusy(null);
  };

  const withLink = async () => {
    const given = typed('link');
    if (!given) return;
    setBusy('link');
    const { signIn } = await import('next-auth/react');
    const { email } = given;
    const answer = await signIn('email', { email, redirect: false, callbackUrl: goal }).catch(
      () => undefined,
    );
    if (answer?.ok && !answer.error) {
      router.push(`/sign-in/check-mail?to=${encodeURIComponent(email)}`);
    } else {
      setProblem(signInProblem(answer?.error ?? 'EmailSignin'));
      setBusy(null);
    }
  };

  const withGoogle = async () => {
    setBusy('google');
    const { signIn } = await import('next-auth/react');
    await signIn('google', { callbackUrl: goal });
  };

  return (
    <Doorway title="Sign in" aside={demoPeople.length > 0 && <DemoPeople people={demoPeople} goal={goal} />}>
      <form ref={form} onSubmit={withPassword} method="post" noValidate>
        <Stack gap="md">
          {ended && !problem && (
            <ProblemText>You have been signed out. Please sign in again to go on.</ProblemText>
          )}
          {problem && <ProblemText>{problem}</ProblemText>}
          <TextInput
            label="E-mail"
            type="email"
            autoComplete="email"
            inputMode="email"
            size="md"
            name="email"
            error={complaints.email}
          />
          <PasswordInput
            label="Password"
            autoComplete="current-password"
            size="md"
            visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
            name="password"
            error={complaints.password}
          />
          <Button type="submit" size="md" loading={busy === 'password'} disabled={busy !== null}>
            Sign in
          </Button>
          <Divider label="or" />
          <Button
            variant="default"
            size="md"
            leftSection={<IconMail size={18} aria-hidden />}
            onClick={withLink}
            loading={busy === 'link'}
            disabled={busy !== null}
          >
            E-mail me a sign-in link
          </Button>
          {google && (
            <Button
              variant="default"
              size="md"
              leftSection={<IconBrandGoogle size={18} aria-hidden />}
              onClick={withGoogle}
              loading={busy === 'google'}
              disabled={busy !== null}
            >
              Continue with Google
            </Button>
          )}
        </Stack>
      </form>
      <p>
        New here?{' '}
        <TextLink href={callbackUrl ? `/sign-up?callbackUrl=${encodeURIComponent(callbackUrl)}` : '/sign-up'}>
          Create an account
        </TextLink>
      </p>
    </Doorway>
  );
}
