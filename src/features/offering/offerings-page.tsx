'use client';

import { Button } from '@mantine/core';
import { IconLayoutList, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { EmptyState } from '@/components/empty-state';
import { TextLink } from '@/components/link';
import { PageHeader } from '@/components/page-header';
import { Problem } from '@/components/problem';
import type { MyOfferingView } from '@/contracts/offering';
import { useMe } from '@/features/person/use-me';
import { OfferingEditor } from './offering-editor';
import { OfferingItem } from './offering-item';
import classes from './offerings-page.module.css';
import { RetireDialog } from './retire-dialog';
import { useOfferings } from './use-offerings';

type Editing = { open: boolean; offering: MyOfferingView | null };

/** Everything a mentor sells, and what they no longer do. */
export function OfferingsPage({ initial }: { initial: MyOfferingView[] }) {
  const me = useMe();
  const { offerings, create, update, retire, restore } = useOfferings(initial);
  const [editing, setEditing] = useState<Editing>({ open: false, offering: null });
  const [retiring, setRetiring] = useState<MyOfferingView | null>(null);
  const offered = offerings.filter(({ retiredAt }) => retiredAt === null);
  const retired = offerings.filter(({ retiredAt }) => retiredAt !== null);
  const handle = me?.mentor?.handle ?? '';
  const add = () => setEditing({ open: true, offering: null });

  return (
    <div className={classes.page}>
      <PageHeader
        title="Offerings"
        description={
          <>
            What people can book with you, for how long and for how much. They see it on{' '}
            <TextLink href={`/m/${handle}`}>your public page</TextLink>.
          </>
        }
      >
        <Button leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={add}>
          New offering
        </Button>
      </PageHeader>
      <Problem error={retire.error ?? restore.error} />
      {offered.length === 0 ? (
        <EmptyState
          icon={<IconLayoutList size={24} />}
          title={retired.length > 0 ? 'Nothing is on offer' : 'What do you offer?'}
          action={<Button onClick={add}>New offering</Button>}
        >
          {retired.length > 0
            ? 'Nobody can book you at the moment. Bring something back, or make something new.'
            : 'One session is enough to begin with: an hour, a price, and a title people understand.'}
        </EmptyState>
      ) : (
        <ul className={classes.list}>
          {offered.map((offering) => (
            <li key={offering.id}>
              <OfferingItem
                offering={offering}
                handle={handle}
                onEdit={() => setEditing({ open: true, offering })}
                onRetire={() => setRetiring(offering)}
                onRestore={() => restore.mutate({ id: offering.id })}
              />
            </li>
          ))}
        </ul>
      )}
      {retired.length > 0 && (
        <section className={classes.retired} aria-labelledby="retired">
          <h2 id="retired" className={classes.heading}>
            Retired
          </h2>
          <p className={classes.explained}>
            Nobody can book these. Sessions made from them stay as they are.
          </p>
          <ul className={classes.list}>
            {retired.map((offering) => (
              <li key={offering.id}>
                <OfferingItem
                  offering={offering}
                  handle={handle}
                  onEdit={() => setEditing({ open: true, offering })}
                  onRetire={() => setRetiring(offering)}
                  onRestore={() => restore.mutate({ id: offering.id })}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <OfferingEditor
        opened={editing.open}
        offering={editing.offering}
        currency={me?.mentor?.currency ?? 'EUR'}
        save={(offering) =>
          editing.offering
            ? update.mutateAsync({ id: editing.offering.id, offering })
            : create.mutateAsync(offering)
        }
        onClose={() => setEditing((now) => ({ ...now, open: false }))}
      />
      <RetireDialog
        offering={retiring}
        onRetire={(id) => {
          retire.mutate({ id });
          setRetiring(null);
        }}
        onClose={() => setRetiring(null)}
      />
    </div>
  );
}
