'use client';

import { Button, Group, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '@/components/problem';
import type { PolicyVersionView } from '@/contracts/policy';
import { POLICY_FIELDS, POLICY_KEYS } from '@/domain/policy/keys';
import type { PolicyField } from '@/domain/policy/policy';
import { validatePolicy } from '@/domain/policy/validate';
import { useTRPC } from '@/trpc/client';
import classes from './policies-page.module.css';
import { type DraftValue, PolicyFieldInput } from './policy-field';
import { PolicyPreview } from './policy-preview';
import { policyChanges } from './policy-words';

type Props = {
  base: PolicyVersionView;
  onSaved: (version: PolicyVersionView) => void;
};

const GROUPS = [
  { concerns: 'mentee', title: 'For mentees' },
  { concerns: 'mentor', title: 'For mentors' },
  { concerns: 'both', title: 'For both sides' },
  { concerns: 'platform', title: 'For the platform' },
] as const;

/** Edits a policy: what is wrong stands at its field, what changes and what it means for each side beside the form. */
export function PolicyForm({ base, onSaved }: Props) {
  const [draft, setDraft] = useState<Record<PolicyField, DraftValue>>({ ...base.policy });
  const [note, setNote] = useState('');
  const saving = useSaving(base, onSaved);
  const valid = validatePolicy(draft);
  const problems = new Map(valid.ok ? [] : valid.problems.map(({ field, sentence }) => [field, sentence]));
  const changes = valid.ok ? policyChanges(base.policy, valid.value) : [];

  return (
    <form
      className={classes.columns}
      aria-label="Edit the policy"
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate({ values: draft, version: base.version, note: note.trim() });
      }}
    >
      <div className={classes.fields}>
        {GROUPS.map(({ concerns, title }) => (
          <fieldset key={concerns} className={classes.group}>
            <legend>{title}</legend>
            {POLICY_FIELDS.filter((field) => POLICY_KEYS[field].concerns === concerns).map((field) => (
              <PolicyFieldInput
                key={field}
                field={field}
                value={draft[field]}
                onChange={(value) => setDraft((before) => ({ ...before, [field]: value }))}
                problem={problems.get(field)}
              />
            ))}
          </fieldset>
        ))}
      </div>
      <aside className={classes.beside}>
        <section className={classes.card} aria-label="Changes">
          <h2 className={classes.title}>Changes</h2>
          {!valid.ok && <p className={classes.quiet}>Some numbers do not fit yet: see the form.</p>}
          {valid.ok && changes.length === 0 && <p className={classes.quiet}>Nothing has been changed.</p>}
          {changes.length > 0 && (
            <dl className={classes.changes}>
              {changes.map(({ field, label, from, to }) => (
                <div key={field}>
                  <dt>{label}</dt>
                  <dd>
                    <del>{from}</del> <span aria-hidden="true">→</span> <ins>{to}</ins>
                  </dd>
                </div>
              ))}
            </dl>
          )}
          <Textarea
            label="Why? (optional)"
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            maxLength={300}
            autosize
            minRows={2}
          />
          <Problem error={saving.error} />
          <Group gap="xs">
            <Button type="submit" disabled={changes.length === 0} loading={saving.isPending}>
              Save as version {base.version + 1}
            </Button>
            <Button
              variant="default"
              disabled={valid.ok && changes.length === 0}
              onClick={() => setDraft({ ...base.policy })}
            >
              Undo
            </Button>
          </Group>
        </section>
        <PolicyPreview before={base.policy} after={valid.ok ? valid.value : null} />
      </aside>
    </form>
  );
}

function useSaving(base: PolicyVersionView, onSaved: Props['onSaved']) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useMutation(
    trpc.policy.save.mutationOptions({
      onSuccess: async ({ version, policy }) => {
        onSaved({ ...base, version, policy });
        await queryClient.invalidateQueries(trpc.policy.pathFilter());
      },
      onError: () => queryClient.invalidateQueries(trpc.policy.pathFilter()),
    }),
  );
}
