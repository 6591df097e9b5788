import { Button } from '@mantine/core';
import { Problem } from '@/components/problem';
import classes from './save-bar.module.css';

type Props = {
  /** Nothing was ever saved: until then nobody can book. */
  isFirst: boolean;
  problemCount: number;
  isSaving: boolean;
  error: unknown;
  onSave: () => void;
  onDiscard: () => void;
};

/** What is not saved yet, and the two ways on. It stays in sight while one scrolls. */
export function SaveBar({ isFirst, problemCount, isSaving, error, onSave, onDiscard }: Props) {
  return (
    <section className={classes.bar} aria-label="Unsaved changes">
      <Problem error={error} />
      <div className={classes.inner}>
        <p className={classes.words} role="status">
          {problemCount > 0
            ? `${problemCount} ${problemCount === 1 ? 'field needs' : 'fields need'} another look before you can save.`
            : isFirst
              ? 'Not published yet: nobody can book you before you save.'
              : 'You have unsaved changes.'}
        </p>
        <div className={classes.actions}>
          {!isFirst && (
            <Button variant="default" onClick={onDiscard} disabled={isSaving}>
              Discard
            </Button>
          )}
          <Button onClick={onSave} loading={isSaving}>
            {isFirst ? 'Save and publish' : 'Save'}
          </Button>
        </div>
      </div>
    </section>
  );
}
