import { z } from 'zod';
import { currency, requiredText, text, timeZone } from './common';

export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email('Please enter an e-mail address.'));
export const password = z.string().min(10, 'At least 10 characters, please.').max(200);
export const handle = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9](?:[a-z0-9-]{1,38}[a-z0-9])$/, 'Letters, digits and hyphens, 3 to 40 of them.');

export const signUpInput = z.object({ email, password, name: requiredText(80), timeZone });
export const updatePersonInput = z.object({ name: requiredText(80), timeZone });
export const changePasswordInput = z.object({
  currentPassword: z.string().max(200).nullable(),
  newPassword: password,
});
export const mentorProfileInput = z.object({
  handle,
  headline: requiredText(120),
  bio: text(4000),
  topics: z.array(requiredText(40)).max(12),
  languages: z.array(requiredText(40)).max(8),
  currency,
  isListed: z.boolean(),
});

/** What others may know about a person. */
export type PersonView = { id: string; name: string; image: string | null; timeZone: string };

/** The signed-in person, as their own browser sees them. */
export type MeView = PersonView & {
  email: string;
  isAdmin: boolean;
  isDemo: boolean;
  hasPassword: boolean;
  /** Mail to this person's address came back. */
  emailBounced: boolean;
  mentor: {
    handle: string;
    headline: string;
    bio: string;
    topics: string[];
    languages: string[];
    currency: string;
    isListed: boolean;
  } | null;
};

export type DemoPersonView = {
  id: string;
  name: string;
  role: 'mentor' | 'mentee' | 'admin';
  headline: string;
};
