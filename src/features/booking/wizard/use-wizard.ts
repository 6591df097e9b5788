import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { BookingView } from '@/contracts/booking';
import type { MentorProfileView } from '@/contracts/directory';
import { sessionPath } from '@/domain/notification/links';
import { MINUTE } from '@/domain/time/instant';
import { useMe } from '@/features/person/use-me';
import { resumePath } from '@/features/session/resume-path';
import { refusalOf, useTRPC } from '@/trpc/client';
import { choiceOf } from './choice';
import { bookingMeant, currentHold, type Draft, detailsOf, finished, isSaved, withHold } from './draft';
import { placeQuery, type WizardPlace, type WizardStep } from './place';
import { quoteFor } from './price';
import { useDraft } from './use-draft';
import { useHasPassed } from './use-has-passed';
import { useHeldBooking, useHold } from './use-hold';
import { useOncePer } from './use-once-per';
import { usePlace } from './use-place';
import { useReleaseOnLeaving } from './use-release-on-leaving';
import { isReleasedOnLeaving, viewOf } from './view';

export type Wizard = ReturnType<typeof useWizard>;

/**
 * The wizard without its looks. The address says where one is, the tab keeps what was typed, the server has the hold;
 * everything shown follows from these three, so walking about and reloading can be done at any time.
 */
export function useWizard(first: MentorProfileView, browserZone: string) {
  const trpc = useTRPC();
  const router = useRouter();
  const me = useMe();
  const profile = useQuery(
    trpc.directory.profile.queryOptions({ handle: first.handle }, { initialData: first }),
  ).data;
  const { place, walkTo, stayAt, backTo, pathname } = usePlace();
  const [draft, change] = useDraft(first.handle);
  const [isPaying, setPaying] = useState(false);
  const [isEntering, setEntering] = useState(false);
  /** What the mentee was last shown that it costs. */
  const [shownPrice, setShownPrice] = useState<{ bookingId: string; amount: number } | null>(null);

  const bookingId = bookingMeant(draft, place.bookingId);
  const held = useHeldBooking(bookingId);
  const booking = held.data ?? null;
  const hold = useHold({ bookingId, draft, onDraft: change, isPaying });
  const hasRunOut = useHasPassed(booking?.expiresAt ?? null);
  const view = viewOf(place, booking, hasRunOut && !isPaying);

  const choice = choiceOf(profile.offerings, place);
  const offering = profile.offerings.find(({ id }) => id === booking?.offering.id) ?? null;
  const details = booking && detailsOf(draft, booking, offering);
  const isKeptByUs = booking !== null && isReleasedOnLeaving(booking);
  const isUnsaved = isKeptByUs && details !== null && !isSaved(details, booking);
  const isOurs = booking !== null && booking.id === currentHold(draft);

  const timePlace = (more: Partial<WizardPlace> = {}): WizardPlace => ({
    step: 'time',
    offeringId: booking?.offering.id ?? choice?.offering.id ?? null,
    minutes: booking ? minutesOf(booking) : (choice?.minutes ?? null),
    start: booking?.start ?? place.start,
    bookingId: null,
    ...more,
  });

  const signIn = (back: string) => router.push(`/sign-in?callbackUrl=${encodeURIComponent(back)}`);

  /** Takes the chosen time and goes on with it. */
  const take = (start: number) => {
    if (!choice) return;
    if (!me) return signIn(`${pathname}${placeQuery(timePlace({ step: null, start }))}`);
    hold.take.mutate(
      {
        offeringId: choice.offering.id,
        minutes: choice.minutes,
        start,
        expectedPrice: choice.price,
        replaces: currentHold(draft),
      },
      {
        onSuccess: (taken) => walkTo(placeOf(taken, 'details')),
        onError: () => setEntering(false),
      },
    );
  };

  const save = (onSuccess: () => void) => {
    if (!booking || !details) return;
    const quote = offering && quoteFor(offering, minutesOf(booking), details.addOns);
    if (quote) setShownPrice({ bookingId: booking.id, amount: quote.total.amount });
    hold.save.mutate(
      { ...details, addOns: [...details.addOns], bookingId: booking.id, minutes: minutesOf(booking) },
      { onSuccess, onError: () => stayAt(placeOf(booking, 'details')) },
    );
  };

  // A link with a time in it leads straight to the details: choosing the time was the press before.
  const entersAt = place.step === null && place.bookingId === null && me && choice ? place.start : null;
  useOncePer(entersAt === null ? null : `enter ${entersAt}`, () => {
    if (entersAt === null) return;
    setEntering(true);
    stayAt(timePlace());
    take(entersAt);
  });
  useEffect(() => {
    if (view !== 'time') setEntering(false);
  }, [view]);

  // A reload, or a page the browser kept, comes back to a hold that leaving gave back: take it again.
  const isRetaking = view === 'released' && isOurs && !hold.take.isError;
  useOncePer(isRetaking ? `take ${booking?.id} again` : null, () => {
    if (!booking) return;
    hold.take.mutate(
      { offeringId: booking.offering.id, minutes: minutesOf(booking), start: booking.start },
      { onSuccess: (taken) => stayAt(placeOf(taken, place.step)) },
    );
  });

  // Forward, after something was changed on the way back: what is reviewed is what was typed.
  useOncePer(view === 'review' && isUnsaved ? `save ${booking.id} ${booking.version}` : null, () => {
    if (!booking || !details) return;
    if (details.title.trim() === '') stayAt(placeOf(booking, 'details'));
    else save(() => undefined);
  });

  const isWalking = view === 'details' || view === 'review';
  useOncePer(isWalking && isKeptByUs && !isOurs ? `adopt ${booking.id}` : null, () => {
    if (booking) change((before) => withHold(before, booking.id));
  });
  const isFinished = view === 'confirmed' || view === 'requested';
  useOncePer(isFinished && place.step !== 'done' ? `finish ${booking?.id}` : null, () => {
    if (!booking) return;
    if (isOurs) change(finished);
    stayAt(placeOf(booking, 'done'));
  });
  const isElsewhere = view === 'elsewhere' || (booking !== null && booking.mentor.id !== profile.id);
  useOncePer(isElsewhere ? `leave for ${booking?.id}` : null, () => {
    if (booking) router.replace(view === 'elsewhere' ? sessionPath(booking.id) : resumePath(booking));
  });
  useReleaseOnLeaving(isWalking && isKeptByUs && !isPaying ? booking.id : null, () => void held.refetch());

  return {
    me,
    profile,
    place,
    view,
    booking,
    offering,
    details,
    choice,
    currentHold: currentHold(draft) ?? undefined,
    write: (typed: Draft) => change((before) => ({ ...before, ...typed })),
    hold,
    held,
    shownPrice,
    isLoading:
      (bookingId !== null && held.isPending) ||
      entersAt !== null ||
      (view === 'time' && isEntering) ||
      isRetaking ||
      isElsewhere ||
      (view === 'review' && isUnsaved),
    viewerZone: draft.timeZone ?? me?.timeZone ?? browserZone,
    setPaying,
    take,
    choose: (more: { offeringId?: string; minutes?: number; start?: number | null }) => {
      // The time that is being taken at this moment looks taken to us, too.
      if (hold.take.isPending) return;
      hold.take.reset();
      stayAt(timePlace(more));
    },
    saveDetails: () => {
      if (!booking) return;
      const goOn = () => walkTo(placeOf(booking, 'review'));
      if (isUnsaved) save(goOn);
      else goOn();
    },
    resize: (minutes: number) => {
      if (!booking || !details) return;
      hold.take.reset();
      hold.resize.mutate(
        {
          ...details,
          // It has to have a title before the mentee came to writing one.
          title: details.title.trim() || booking.title,
          addOns: [...details.addOns],
          bookingId: booking.id,
          minutes,
        },
        { onSuccess: (changed) => stayAt(placeOf(changed, 'details')) },
      );
    },
    changeOffering: (offeringId: string) => {
      const other = booking && choiceOf(profile.offerings, { offeringId, minutes: minutesOf(booking) });
      if (!booking || !other) return;
      hold.resize.reset();
      hold.take.mutate(
        {
          offeringId: other.offering.id,
          minutes: other.minutes,
          start: booking.start,
          expectedPrice: other.price,
          replaces: booking.id,
        },
        { onSuccess: (taken) => stayAt(placeOf(taken, 'details')) },
      );
    },
    backToTime: () => backTo(timePlace()),
    backToDetails: () => booking && backTo(placeOf(booking, 'details')),
    /** Begins again with the times, keeping everything that was typed. */
    chooseAnother: () => {
      hold.take.reset();
      stayAt(timePlace());
    },
    /** What is shown of the booking is not true any more. */
    lookAgain: () => {
      if (booking) setShownPrice({ bookingId: booking.id, amount: booking.price });
      void held.refetch();
    },
    signInAgain: () => signIn(`${pathname}${placeQuery(place)}`),
    isSignedOut: refusalOf(held.error)?.code === 'NOT_SIGNED_IN',
  };
}

export function minutesOf({ start, end }: Pick<BookingView, 'start' | 'end'>): number {
  return (end - start) / MINUTE;
}

function placeOf(booking: BookingView, step: WizardStep | null): WizardPlace {
  return {
    step,
    offeringId: booking.offering.id,
    minutes: minutesOf(booking),
    start: booking.start,
    bookingId: booking.id,
  };
}
