'use client';

import { Button, Group, Select, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import type { z } from 'zod';
import type { listAuditInput } from '@/contracts/admin';
import { localDayInterval } from '@/domain/time/local-time';
import classes from './audit-page.module.css';

type AuditFilter = Omit<z.input<typeof listAuditInput>, 'cursor' | 'limit'>;

/** What is typed into the filters; days are local dates of the reader, both of them included. */
export type FilterDraft = {
  subjectKind: string | null;
  subjectId: string;
  action: string;
  from: string | null;
  until: string | null;
};

export const NO_FILTER: FilterDraft = {
  subjectKind: null,
  subjectId: '',
  action: '',
  from: null,
  until: null,
};

const SUBJECTS = ['booking', 'policy', 'person', 'offering', 'availability'];

type Props = { value: FilterDraft; onChange: (value: FilterDraft) => void };

export function AuditFilters({ value, onChange }: Props) {
  const set = (change: Partial<FilterDraft>) => onChange({ ...value, ...change });
  return (
    <search className={classes.filters}>
      <Select
        label="About"
        placeholder="Anything"
        data={SUBJECTS}
        value={value.subjectKind}
        onChange={(subjectKind) => set({ subjectKind })}
        clearable
      />
      <TextInput
        label="Its id"
        value={value.subjectId}
        onChange={(event) => set({ subjectId: event.currentTarget.value.trim() })}
        maxLength={80}
      />
      <TextInput
        label="What happened"
        placeholder="cancelled"
        value={value.action}
        onChange={(event) => set({ action: event.currentTarget.value })}
        maxLength={60}
      />
      <DateInput label="From" value={value.from} onChange={(from) => set({ from })} clearable />
      <DateInput label="Until" value={value.until} onChange={(until) => set({ until })} clearable />
      <Group align="end">
        <Button variant="default" onClick={() => onChange(NO_FILTER)}>
          Clear
        </Button>
      </Group>
    </search>
  );
}

/** What the API is asked for; days begin and end at the reader's midnight. */
export function filterOf(draft: FilterDraft, timeZone: string): AuditFilter {
  return {
    subjectKind: draft.subjectKind,
    subjectId: draft.subjectId || null,
    action: draft.action.trim().replaceAll(' ', '_') || null,
    from: draft.from ? localDayInterval(draft.from, timeZone).start : null,
    until: draft.until ? localDayInterval(draft.until, timeZone).end : null,
  };
}
