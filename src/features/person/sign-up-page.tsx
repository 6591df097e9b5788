'use client';

import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { TextLink } from '@/components/link';
import { Problem } from '@/components/problem';
import { ZoneSelect } from '@/components/zone-select';
import { signUpInput } from '@/contracts/person';
import { refusalOf, useTRPC } from '@/trpc/client';
import { Doorway } from './doorway';
import { begin, enter } from './enter';
import { complaintsOf, fieldsOf } from './form-fields';
import { useBrowserZone } from './use-browser-zone';

type Props = {
  /** Where to go afterwards: a path on this site. */
  goal: string;
  signInHref: string;
};

export function SignUpPage({ goal, signInHref }: Props) {
  const trpc = useTRPC();
  const browserZone = useBrowserZone();
  const [chosenZone, setChosenZone] = useState<string | null>(null);
  const [complaints, setComplaints] = useState<Record<string, string>>({});
  const timeZone = chosenZone ?? browserZone ?? 'UTC';
  const signUp = useMutation(
    trpc.person.signUp.mutationOptions({
      onSuccess: async (_, { email, password }) => {
        const failure = await enter({ way: 'password', email, password }).catch(() => 'Unknown');
        // The account is there; whatever kept the door shut, the sign-in page says so.
        begin(failure === null ? goal : `${signInHref}&error=${encodeURIComponent(failure)}`);
      },
    }),
  );
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const input = signUpInput.safeParse({ ...fieldsOf(event.currentTarget), timeZone });
    setComplaints(input.success ? {} : complaintsOf(input.error));
    if (input.success) signUp.mutate(input.data);
  };
  const taken = refusalOf(signUp.error)?.code === 'EMAIL_TAKEN';

  return (
    <Doorway
      title="Create your account"
      description="To book with mentors, or to be one. You can do both with the same account."
    >
      <form onSubmit={submit} method="post" noValidate>
        <Stack gap="md">
          <Problem error={signUp.error}>
            {taken && (
              <TextLink href={signInHref} size="sm">
                Sign in instead
              </TextLink>
            )}
          </Problem>
          <TextInput label="Name" autoComplete="name" size="md" name="name" error={complaints.name} />
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
            description="At least 10 characters. A few words in a row are easy to remember."
            autoComplete="new-password"
            size="md"
            visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
            name="password"
            error={complaints.password}
          />
          <ZoneSelect
            size="md"
            description="Times are shown to you in this zone."
            error={complaints.timeZone}
            value={timeZone}
            onChange={setChosenZone}
          />
          <Button type="submit" size="md" loading={signUp.isPending || signUp.isSuccess}>
            Create account
          </Button>
        </Stack>
      </form>
      <p>
        Already have an account? <TextLink href={signInHref}>Sign in</TextLink>
      </p>
    </Doorway>
  );
}
