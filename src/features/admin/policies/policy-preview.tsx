'use client';

import { Tabs } from '@mantine/core';
import { PARTIES, type Party } from '@/domain/party';
import { describePolicy } from '@/domain/policy/describe';
import type { Policy } from '@/domain/policy/policy';
import classes from './policies-page.module.css';

type Props = {
  before: Policy;
  /** `null` while the form does not make a policy. */
  after: Policy | null;
};

const TITLES: Readonly<Record<Party, string>> = { mentee: 'For a mentee', mentor: 'For a mentor' };

/** What the edited policy means for each side, in the sentences they will read; those that change are marked. */
export function PolicyPreview({ before, after }: Props) {
  return (
    <section className={classes.card} aria-label="What this means">
      <h2 className={classes.title}>What this means</h2>
      <Tabs defaultValue="mentee">
        <Tabs.List>
          {PARTIES.toReversed().map((party) => (
            <Tabs.Tab key={party} value={party}>
              {TITLES[party]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {PARTIES.map((party) => (
          <Tabs.Panel key={party} value={party} pt="sm">
            {after ? (
              <Sentences before={describePolicy(before, party)} after={describePolicy(after, party)} />
            ) : (
              <p className={classes.quiet}>Shown once the form makes a policy.</p>
            )}
          </Tabs.Panel>
        ))}
      </Tabs>
    </section>
  );
}

function Sentences({ before, after }: { before: readonly string[]; after: readonly string[] }) {
  const known = new Set(before);
  return (
    <ul className={classes.sentences}>
      {after.map((sentence) => (
        <li key={sentence} data-new={!known.has(sentence) || undefined}>
          {known.has(sentence) ? sentence : <ins>{sentence}</ins>}
        </li>
      ))}
    </ul>
  );
}
