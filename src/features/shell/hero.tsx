import { ButtonLink } from '@/components/link';
import { PageHeader } from '@/components/page-header';
import classes from './hero.module.css';
import { HeroPicture } from './hero-picture';

/** The top of the first page: for visitors what Parley is, for everybody else just where they are. */
export function Hero({ signedIn }: { signedIn: boolean }) {
  if (signedIn)
    return (
      <PageHeader title="Find a mentor" description="Choose somebody, choose a time, and it is yours." />
    );
  return (
    <section className={classes.hero} aria-labelledby="hero-title">
      <div>
        <h1 id="hero-title" className={classes.title}>
          Book their time. Move it together.
        </h1>
        <p className={classes.lead}>
          Parley keeps the hour you choose while you pay for it, and the hour you propose while you two talk
          about it. Nobody else can take either.
        </p>
        <div className={classes.actions}>
          <ButtonLink href="#mentors" size="md">
            Find a mentor
          </ButtonLink>
          <ButtonLink href="/sign-up" size="md" variant="default">
            Offer your time
          </ButtonLink>
        </div>
      </div>
      <HeroPicture />
    </section>
  );
}
