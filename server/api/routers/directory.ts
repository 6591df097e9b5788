import { profileInput, searchDirectoryInput } from '@/contracts/directory';
import { findProfile, searchDirectory } from '../../services/directory/queries';
import { answer, publicProcedure, router } from '../trpc';

export const directoryRouter = router({
  search: publicProcedure
    .input(searchDirectoryInput)
    .query(({ ctx, input }) => searchDirectory(ctx.services, input).then(answer)),
  profile: publicProcedure
    .input(profileInput)
    .query(({ ctx, input }) => findProfile(ctx.services, input).then(answer)),
});
