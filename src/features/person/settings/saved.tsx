import { IconCheck } from '@tabler/icons-react';

/** Says beside the button that it is done; read aloud, and quiet otherwise. */
export function Saved({ when }: { when: boolean }) {
  return (
    <span role="status" style={{ display: 'inline-flex', alignItems: 'center', gap: 6 }}>
      {when && (
        <>
          <IconCheck size={16} aria-hidden="true" color="var(--mantine-color-success)" />
          Saved
        </>
      )}
    </span>
  );
}
