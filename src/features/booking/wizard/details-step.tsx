'use client';

import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import type { BookingView } from '@/contracts/booking';
import type { MeetingType } from '@/contracts/common';
import type { OfferingView } from '@/contracts/offering';
import { useLocale } from '@/features/session/screen';
import { ADD_ON_WORDS, firstName, MEETING_WORDS } from '@/features/session/words';
import { ChoiceChips } from './choice-chips';
import classes from './details-step.module.css';
import type { Details, Draft } from './draft';
import { DurationChips } from './duration-chips';
import { OfferingPicker } from './offering-picker';
import { priceText } from './price';
import { StepHeading } from './step-heading';

type Props = {
  booking: BookingView;
  offerings: readonly OfferingView[];
  details: Details;
  minutes: number;
  onDraft: (change: Draft) => void;
  /** Takes effect at once, because it needs more or less of the calendar; `problem` says why it did not. */
  onMinutes: (minutes: number) => void;
  onOffering: (offeringId: string) => void;
  isChanging: boolean;
  problem: ReactNode;
  isSaving: boolean;
  onContinue: () => void;
  onBack: () => void;
  /** What went wrong with saving, above the button. */
  children: ReactNode;
};

/** What it is about, and how they meet. */
export function DetailsStep({ booking, offerings, details, minutes, onDraft, ...rest }: Props) {
  const { onMinutes, onOffering, isChanging, problem, isSaving, onContinue, onBack, children } = rest;
  const locale = useLocale();
  const titleField = useRef<HTMLInputElement>(null);
  const [isAsked, setAsked] = useState(false);
  const offering = offerings.find(({ id }) => id === booking.offering.id);
  const name = firstName(booking.mentor.name);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (details.title.trim() === '') titleField.current?.focus();
    else onContinue();
  };

  return (
    <form onSubmit={submit} noValidate>
      <StepHeading title="What is it about?">
        {name} reads this before you meet. You can still change it until you{' '}
        {booking.needs === 'payment' ? 'pay' : 'send it'}.
      </StepHeading>
      <div className={classes.fields}>
        <OfferingPicker
          offerings={offerings}
          value={booking.offering.id}
          onChange={onOffering}
          disabled={isChanging}
        />
        {offering && (
          <div className={classes.duration}>
            <DurationChips offering={offering} value={minutes} onChange={onMinutes} disabled={isChanging} />
            {problem}
          </div>
        )}
        {offering && offering.meetingTypes.length > 1 && (
          <ChoiceChips<MeetingType>
            label="How you meet"
            choices={offering.meetingTypes.map((type) => ({ value: type, label: MEETING_WORDS[type] }))}
            value={details.meetingType}
            onChange={(meetingType) => onDraft({ meetingType })}
          />
        )}
        {details.meetingType === 'in_person' && offering?.location && (
          <p className={classes.location}>You meet at {offering.location}.</p>
        )}
        {offering?.topicType === 'FIXED' ? (
          <div>
            <p className={classes.label}>Topic</p>
            <p className={classes.topic}>{offering.title}</p>
          </div>
        ) : (
          <TextInput
            ref={titleField}
            label="Topic"
            description={`In a few words: what would you like to talk about with ${name}?`}
            required
            maxLength={120}
            value={details.title}
            error={isAsked && details.title.trim() === '' ? 'Please give it a few words.' : undefined}
            onChange={(event) => onDraft({ title: event.currentTarget.value })}
          />
        )}
        <Textarea
          label={`Message to ${name}`}
          description="Optional: where you stand, and what you hope to take away."
          autosize
          minRows={3}
          maxRows={10}
          maxLength={2000}
          value={details.message}
          onChange={(event) => onDraft({ message: event.currentTarget.value })}
        />
        {offering?.addOns.map(({ kind, price }) => (
          <Checkbox
            key={kind}
            label={`${ADD_ON_WORDS[kind]} (${price === 0 ? 'included' : `+${priceText({ amount: price, currency: offering.currency }, locale)}`})`}
            checked={details.addOns.includes(kind)}
            onChange={(event) =>
              onDraft({
                addOns: event.currentTarget.checked
                  ? [...details.addOns, kind]
                  : details.addOns.filter((each) => each !== kind),
              })
            }
          />
        ))}
      </div>
      {children}
      <div className={classes.buttons}>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconArrowLeft size={16} aria-hidden="true" />}
          onClick={onBack}
        >
          Back
        </Button>
        <Button type="submit" size="md" loading={isSaving}>
          Continue
        </Button>
      </div>
    </form>
  );
}
