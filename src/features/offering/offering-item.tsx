'use client';

import { ActionIcon, Button, CopyButton, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconArchive, IconCheck, IconLink, IconPencil, IconRestore } from '@tabler/icons-react';
import { Fragment } from 'react';
import type { MyOfferingView } from '@/contracts/offering';
import { useLocale } from '@/features/session/screen';
import { MEETING_WORDS } from '@/features/session/words';
import classes from './offering-item.module.css';
import { minutesWords, priceWords } from './price-words';

type Props = {
  offering: MyOfferingView;
  handle: string;
  onEdit: () => void;
  onRetire: () => void;
  onRestore: () => void;
};

const icon = { size: 16, stroke: 1.7, 'aria-hidden': true } as const;

/** One offering as its mentor sees it. */
export function OfferingItem({ offering, handle, onEdit, onRetire, onRestore }: Props) {
  const locale = useLocale();
  const { title, description, durations, currency, upcoming, retiredAt } = offering;
  return (
    <article className={classes.item} data-retired={retiredAt !== null || undefined}>
      <div className={classes.words}>
        <h3 className={classes.title}>{title}</h3>
        {description !== '' && <p className={classes.description}>{description}</p>}
        <dl className={classes.prices}>
          {durations.map(({ minutes, price }) => (
            <div key={minutes} className={classes.price}>
              <dt>{minutesWords(minutes)}</dt>
              <dd>{priceWords({ amount: price, currency }, locale)}</dd>
            </div>
          ))}
        </dl>
        <p className={classes.facts}>
          {factsOf(offering, locale).map((fact, index) => (
            <Fragment key={fact}>
              {index > 0 && <span aria-hidden="true"> · </span>}
              {index > 0 && <VisuallyHidden>, </VisuallyHidden>}
              {fact}
            </Fragment>
          ))}
        </p>
      </div>
      <div className={classes.actions}>
        {upcoming > 0 && (
          <span className={classes.upcoming}>
            {upcoming} {upcoming === 1 ? 'session' : 'sessions'} ahead
          </span>
        )}
        <Button variant="default" size="xs" leftSection={<IconPencil {...icon} />} onClick={onEdit}>
          Edit<VisuallyHidden> {title}</VisuallyHidden>
        </Button>
        {retiredAt === null ? (
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            leftSection={<IconArchive {...icon} />}
            onClick={onRetire}
          >
            Retire<VisuallyHidden> {title}</VisuallyHidden>
          </Button>
        ) : (
          <Button variant="subtle" size="xs" leftSection={<IconRestore {...icon} />} onClick={onRestore}>
            Bring back<VisuallyHidden> {title}</VisuallyHidden>
          </Button>
        )}
        {retiredAt === null && <CopyLink offering={offering} handle={handle} />}
      </div>
    </article>
  );
}

function CopyLink({ offering: { id, title }, handle }: { offering: MyOfferingView; handle: string }) {
  const path = `/m/${handle}/book?offering=${id}`;
  return (
    <CopyButton value={typeof window === 'undefined' ? path : `${window.location.origin}${path}`}>
      {({ copied, copy }) => (
        <Tooltip label={copied ? 'Copied' : 'Copy the link to book this'}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={copied ? `Copied the link to book ${title}` : `Copy the link to book ${title}`}
            onClick={copy}
          >
            {copied ? <IconCheck {...icon} /> : <IconLink {...icon} />}
          </ActionIcon>
        </Tooltip>
      )}
    </CopyButton>
  );
}

function factsOf({ topicType, meetingTypes, location, addOns, currency }: MyOfferingView, locale: string) {
  const recording = addOns.find(({ kind }) => kind === 'recording');
  return [
    topicType === 'FIXED' ? 'Fixed topic' : 'Mentee chooses the topic',
    ...meetingTypes.map((type) =>
      type === 'in_person' && location ? `${MEETING_WORDS[type]} at ${location}` : MEETING_WORDS[type],
    ),
    ...(recording
      ? [
          recording.price === 0
            ? 'Recording included'
            : `Recording ${priceWords({ amount: recording.price, currency }, locale)}`,
        ]
      : []),
  ];
}
