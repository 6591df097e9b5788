'use client';

import { Anchor, Button, CloseButton } from '@mantine/core';
import { IconMailOff, IconPlugConnectedX, IconWorld } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { type ReactNode, useState } from 'react';
import type { MeView } from '@/contracts/person';
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
          <Anchor component={Link} href="/settings" inherit underline="always">
            Look at your settings
          </Anchor>
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
  if (!browserZone || browserZone === me.timeZone) return null;
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
        : `This device is in ${zoneWords(browserZone)}; times are shown in ${zoneWords(me.timeZone)}.`}{' '}
      <Button
        size="compact-xs"
        variant="default"
        loading={save.isPending}
        onClick={() => save.mutate({ name: me.name, timeZone: browserZone })}
      >
        Show them in {zoneWords(browserZone)}
      </Button>
    </Banner>
  );
}

function zoneWords(zone: string): string {
  return zone.replaceAll('_', ' ');
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
