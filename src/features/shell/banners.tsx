'use client';

import { Button, CloseButton } from '@mantine/core';
import { IconMailOff, IconPlugConnectedX, IconWorld } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { TextLink } from '@/components/link';
import type { MeView } from '@/contracts/person';
import { zoneOf } from '@/domain/time/zone';
import { useLiveStatus } from '@/features/live/live-provider';
import { useBrowserZone } from '@/features/person/use-browser-zone';
import { sentenceOf, useTRPC } from '@/trpc/client';
import classes from './banners.module.css';
import { declinedZone, declineZone } from './declined-zone';

/** What one should know whatever page one is on. */
export function Banners({ me }: { me: MeView | null }) {
  const status = useLiveStatus();
  return (
    <>
      <div role="status">
        {status === 'paused' && (
          <Banner icon={<IconPlugConnectedX size={18} aria-hidden="true" />}>
            Live updates are paused; checking every few seconds.
          </Banner>
        )}
      </div>
      {me?.emailBounced && (
        <Banner tone="warning" icon={<IconMailOff size={18} aria-hidden="true" />}>
          Mail to {me.email} came back, so messages may not reach you. The bell still does.{' '}
          <TextLink href="/settings" inherit underline="always">
            Look at your settings
          </TextLink>
        </Banner>
      )}
      {me && <ZoneOffer me={me} />}
    </>
  );
}

/** The browser is in another zone than the person reads times in: they may be travelling, or have moved. */
function ZoneOffer({ me }: { me: MeView }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const browserZone = useBrowserZone();
  const [declined, setDeclined] = useState<string | null>(null);
  const save = useMutation(
    trpc.person.update.mutationOptions({
      onSuccess: (updated) => queryClient.setQueryData(trpc.person.me.queryKey(), updated),
    }),
  );
  if (!browserZone || showSameTime(browserZone, me.timeZone)) return null;
  if (declined === browserZone || declinedZone() === browserZone) return null;
  const decline = () => {
    declineZone(browserZone);
    setDeclined(browserZone);
  };
  return (
    <Banner
      icon={<IconWorld size={18} aria-hidden="true" />}
      onClose={decline}
      closeLabel="Keep my time zone"
    >
      {save.error
        ? sentenceOf(save.error)
        : `This device is on ${placeOf(browserZone)} time; times are shown as in ${placeOf(me.timeZone)}.`}{' '}
      <Button
        size="compact-xs"
        variant="default"
        loading={save.isPending}
        onClick={() => save.mutate({ name: me.name, timeZone: browserZone })}
      >
        Show {placeOf(browserZone)} time
      </Button>
    </Banner>
  );
}

/** Zones that agree now are not worth a word, whatever they are called. */
function showSameTime(a: string, b: string): boolean {
  const now = Date.now();
  return a === b || zoneOf(a).offsetAt(now) === zoneOf(b).offsetAt(now);
}

function placeOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

type BannerProps = {
  icon: ReactNode;
  tone?: 'quiet' | 'warning';
  onClose?: () => void;
  closeLabel?: string;
  children: ReactNode;
};

function Banner({ icon, tone = 'quiet', onClose, closeLabel, children }: BannerProps) {
  return (
    <div className={classes.banner} data-tone={tone}>
      <div className={classes.inner}>
        {icon}
        <span className={classes.words}>{children}</span>
        {onClose && <CloseButton size="sm" aria-label={closeLabel} onClick={onClose} />}
      </div>
    </div>
  );
}
