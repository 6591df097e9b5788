import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Problem } from '@/components/problem';
import classes from './save-bar.module.css';

/** `first`: nothing was ever saved, and until then nobody can book. `saved`: a moment ago. */
type State = 'first' | 'changed' | 'saved' | 'same';

type Props = {
  state: State;
  problemCount: number;
  isSaving: boolean;
  error: unknown;
  onSave: () => void;
  onDiscard: () => void;
};

/** What is not saved yet, and the two ways on. It stays in sight while one scrolls. */
export function SaveBar({ state, problemCount, isSaving, error, onSave, onDiscard }: Props) {
  const canSave = state === 'changed' || state === 'first';
  return (
    <section className={classes.bar} aria-label="Changes" data-shown={state !== 'same' || undefined}>
      <Problem error={error} />
      <div className={classes.inner}>
        <p className={classes.words} role="status">
          {state === 'saved' && (
            <IconCheck size={18} aria-hidden="true" color="var(--mantine-color-success)" />
          )}
          {wordsFor(state, problemCount)}
        </p>
        {canSave && (
          <div className={classes.actions}>
            {state === 'changed' && (
              <Button variant="default" onClick={onDiscard} disabled={isSaving}>
                Discard
              </Button>
            )}
            <Button onClick={onSave} loading={isSaving}>
              Save
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}

function wordsFor(state: State, problemCount: number): string {
  if (state === 'saved') return 'Saved. Mentees see it now.';
  if (state === 'same') return '';
  if (problemCount > 0)
    return `${problemCount} ${problemCount === 1 ? 'field needs' : 'fields need'} another look before you can save.`;
  return state === 'first'
    ? 'Not published yet: nobody can book you before you save.'
    : 'You have unsaved changes.';
}
