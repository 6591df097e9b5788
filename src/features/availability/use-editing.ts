import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { AvailabilityView } from '@/contracts/availability';
import { useTRPC } from '@/trpc/client';
import { type AvailabilityDraft, draftOf, readDraft, sameAvailability } from './draft';

/** How long it is said that saving worked. */
const SAVED_SHOWN_MS = 5_000;

/**
 * The availability that is being edited: what was read, what is typed, and what became of saving it. A change from
 * another window is taken over while nothing is typed; otherwise it is shown, and the person decides.
 */
export function useEditing(initial: AvailabilityView) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const latest = useQuery(trpc.availability.get.queryOptions(undefined, { initialData: initial })).data;
  const [base, setBase] = useState(initial);
  const [draft, setDraft] = useState<AvailabilityDraft>(() => draftOf(initial));
  const { availability, problems } = useMemo(() => readDraft(draft), [draft]);
  const isDirty = useMemo(() => !sameAvailability(availability, base), [availability, base]);
  const [shown, setShown] = useState(initial);
  if (problems.size === 0 && !sameAvailability(availability, shown))
    setShown({ ...availability, version: base.version });

  const begin = (view: AvailabilityView) => {
    setBase(view);
    setDraft(draftOf(view));
  };
  const save = useMutation(
    trpc.availability.save.mutationOptions({
      onSuccess: (saved) => {
        queryClient.setQueryData(trpc.availability.get.queryKey(), saved);
        // What was typed while it was being saved stays, as a change of what is there now.
        setBase(saved);
      },
      onError: () => queryClient.invalidateQueries(trpc.availability.get.queryFilter()),
    }),
  );
  const { isSuccess, reset } = save;
  useEffect(() => {
    if (!isSuccess) return;
    const timer = setTimeout(reset, SAVED_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isSuccess, reset]);
  const isBehind = latest.version > base.version && !save.isPending;
  if (isBehind && !isDirty) begin(latest);

  return {
    draft,
    problems,
    isDirty,
    isFirst: base.version === 0,
    /** What is typed, or the last of it that could be read. */
    readable: shown,
    change: (change: Partial<AvailabilityDraft>) => {
      if (save.isError) save.reset();
      setDraft((now) => ({ ...now, ...change }));
    },
    discard: () => {
      save.reset();
      begin(base);
    },
    save: () => save.mutate({ availability, version: base.version }),
    isSaving: save.isPending,
    isSaved: save.isSuccess && !isDirty,
    error: save.error,
    /** What another window saved meanwhile, when there is something typed here. */
    conflict:
      isBehind && isDirty
        ? {
            takeTheirs: () => {
              save.reset();
              begin(latest);
            },
            keepMine: () => {
              save.reset();
              setBase(latest);
            },
          }
        : null,
  };
}
