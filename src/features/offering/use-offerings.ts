import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { MyOfferingView, OfferingView } from '@/contracts/offering';
import { serverNow } from '@/features/session/server-clock';
import { useTRPC } from '@/trpc/client';

/** A mentor's offerings, and what can be done with them; what one does shows at once. */
export function useOfferings(initial: MyOfferingView[]) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const list = useQuery(trpc.offering.mine.queryOptions(undefined, { initialData: initial }));
  const key = trpc.offering.mine.queryKey();

  const put = (view: OfferingView) =>
    queryClient.setQueryData(key, (shown = []) =>
      shown.some(({ id }) => id === view.id)
        ? shown.map((each) => (each.id === view.id ? { ...each, ...view } : each))
        : [...shown, { ...view, upcoming: 0 }],
    );
  const optimistic = (guess: () => Partial<OfferingView>) => ({
    onMutate: async ({ id }: { id: string }) => {
      await queryClient.cancelQueries({ queryKey: key });
      const before = queryClient.getQueryData(key);
      queryClient.setQueryData(key, (shown = []) =>
        shown.map((each) => (each.id === id ? { ...each, ...guess() } : each)),
      );
      return { before };
    },
    onSuccess: put,
    onError: (_error: unknown, _input: unknown, kept: { before: MyOfferingView[] | undefined } | undefined) =>
      queryClient.setQueryData(key, kept?.before),
  });

  return {
    offerings: list.data,
    create: useMutation(trpc.offering.create.mutationOptions({ onSuccess: put })),
    update: useMutation(trpc.offering.update.mutationOptions({ onSuccess: put })),
    retire: useMutation(trpc.offering.retire.mutationOptions(optimistic(() => ({ retiredAt: serverNow() })))),
    restore: useMutation(trpc.offering.restore.mutationOptions(optimistic(() => ({ retiredAt: null })))),
  };
}
