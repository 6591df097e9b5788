import { z } from 'zod';
import { DAY } from '@/domain/time/instant';

export const advanceClockInput = z.object({
  milliseconds: z
    .number()
    .int()
    .min(1)
    .max(60 * DAY),
});
