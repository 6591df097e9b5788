'use client';

import { Alert } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { sentenceOf } from '@/trpc/client';

type Props = {
  /** What went wrong, as the API or the network gave it; nothing is shown without one. */
  error: unknown;
  /** A way on, beside the sentence. */
  children?: ReactNode;
};

/** Says beside an action why it did not work. */
export function Problem({ error, children }: Props) {
  if (!error) return null;
  return <ProblemText action={children}>{sentenceOf(error)}</ProblemText>;
}

/** The same for a sentence that is already at hand. */
export function ProblemText({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <Alert role="alert" color="red" variant="light" py="xs" icon={<IconAlertCircle size={18} />}>
      {children}
      {action && <div style={{ marginTop: 8 }}>{action}</div>}
    </Alert>
  );
}
