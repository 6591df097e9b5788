import { changePasswordInput, mentorProfileInput, signUpInput, updatePersonInput } from '@/contracts/person';
import { changePassword } from '../../services/person/change-password';
import { findDemoPeople, findMe } from '../../services/person/queries';
import { saveMentorProfile } from '../../services/person/save-mentor-profile';
import { signOutEverywhere } from '../../services/person/sign-out-everywhere';
import { signUp } from '../../services/person/sign-up';
import { updatePerson } from '../../services/person/update-person';
import { answer, publicProcedure, router, signedIn } from '../trpc';

export const personRouter = router({
  /** `null` for visitors: being nobody is no error. */
  me: publicProcedure.query(({ ctx }) => ctx.actor && findMe(ctx.services, ctx.actor)),
  demoPeople: publicProcedure.query(({ ctx }) => findDemoPeople(ctx.services)),
  signUp: publicProcedure
    .input(signUpInput)
    .mutation(({ ctx, input }) => signUp(ctx.services, input).then(answer)),
  update: signedIn
    .input(updatePersonInput)
    .mutation(({ ctx, input }) => updatePerson(ctx.services, ctx.actor, input).then(answer)),
  changePassword: signedIn
    .input(changePasswordInput)
    .mutation(({ ctx, input }) => changePassword(ctx.services, ctx.actor, input).then(answer)),
  signOutEverywhere: signedIn.mutation(({ ctx }) => signOutEverywhere(ctx.services, ctx.actor).then(answer)),
  saveMentorProfile: signedIn
    .input(mentorProfileInput)
    .mutation(({ ctx, input }) => saveMentorProfile(ctx.services, ctx.actor, input).then(answer)),
});
