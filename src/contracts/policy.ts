import { z } from 'zod';
import type { Policy } from '@/domain/policy/policy';
import { party, text } from './common';

export const roleViewInput = z.object({ role: party });
/** Values are validated by the domain's `validatePolicy`; `version` is the one the admin started from. */
export const savePolicyInput = z.object({
  values: z.record(z.string().max(60), z.union([z.number(), z.boolean(), z.string().max(40)])),
  version: z.number().int(),
  note: text(300),
});
export type PolicyVersionView = {
  version: number;
  policy: Policy;
  note: string;
  createdBy: string | null;
  createdAt: number;
  /** How many bookings were made under it. */
  bookings: number;
};
export type CurrentPolicyView = { version: number; policy: Policy };
