'use client';

import { Skeleton, Switch } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Fragment } from 'react';
import { Problem } from '@/components/problem';
import type { PreferenceView } from '@/contracts/notification';
import type { ChannelRule, NotificationCategory } from '@/domain/notification/kinds';
import { CHANNELS } from '@/domain/notification/preferences';
import { useTRPC } from '@/trpc/client';
import { CATEGORY_LABELS, CHANNEL_LABELS, KIND_LABELS } from './labels';
import classes from './preferences.module.css';

/** Which news reaches a person how, for every kind that leaves a choice. */
export function Preferences() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const key = trpc.notification.preferences.queryKey();
  const preferences = useQuery(trpc.notification.preferences.queryOptions());
  const save = useMutation(
    trpc.notification.savePreference.mutationOptions({
      onMutate: ({ kind, channel, enabled }) => {
        queryClient.setQueryData(key, (rows) =>
          rows?.map((row) => (row.kind === kind ? { ...row, [channel]: enabled ? 'on' : 'off' } : row)),
        );
      },
      onSuccess: (rows) => queryClient.setQueryData(key, rows),
      onError: () => queryClient.invalidateQueries({ queryKey: key }),
    }),
  );
  if (preferences.isPending) return <Skeleton height={280} />;
  const rows = (preferences.data ?? []).filter((row) => CHANNELS.some((channel) => isChoice(row[channel])));
  return (
    <>
      <Problem error={save.error ?? preferences.error} />
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className={classes.hidden}>News</span>
            </th>
            {CHANNELS.map((channel) => (
              <th key={channel} scope="col">
                {CHANNEL_LABELS[channel]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {byCategory(rows).map(([category, group]) => (
            <Fragment key={category}>
              <tr>
                <th scope="colgroup" colSpan={1 + CHANNELS.length} className={classes.category}>
                  {CATEGORY_LABELS[category]}
                </th>
              </tr>
              {group.map((row) => (
                <tr key={row.kind}>
                  <th scope="row">{KIND_LABELS[row.kind]}</th>
                  {CHANNELS.map((channel) => (
                    <td key={channel}>
                      <Cell
                        rule={row[channel]}
                        label={`${KIND_LABELS[row.kind]}: ${CHANNEL_LABELS[channel]}`}
                        onChange={(enabled) => save.mutate({ kind: row.kind, channel, enabled })}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </>
  );
}

type CellProps = { rule: ChannelRule; label: string; onChange: (enabled: boolean) => void };

function Cell({ rule, label, onChange }: CellProps) {
  switch (rule) {
    case 'always':
      return (
        <span className={classes.fixed} title="Always">
          <IconCheck size={16} aria-hidden="true" />
          <span className={classes.hidden}>Always</span>
        </span>
      );
    case 'never':
      return null;
    default:
      return (
        <Switch
          size="sm"
          aria-label={label}
          checked={rule === 'on'}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
          classNames={{ body: classes.switch }}
        />
      );
  }
}

function isChoice(rule: ChannelRule): boolean {
  return rule === 'on' || rule === 'off';
}

function byCategory(rows: readonly PreferenceView[]): [NotificationCategory, PreferenceView[]][] {
  const groups = new Map<NotificationCategory, PreferenceView[]>();
  for (const row of rows) groups.set(row.category, [...(groups.get(row.category) ?? []), row]);
  return [...groups];
}
