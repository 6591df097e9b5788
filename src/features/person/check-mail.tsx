import { TextLink } from '@/components/link';
import { Doorway } from './doorway';

/** After a sign-in link was sent. `mailbox` is where mail ends up in demo mode. */
export function CheckMail({ to, mailbox }: { to: string | null; mailbox: string | null }) {
  return (
    <Doorway
      title="Look into your mail"
      description={
        <>
          We have sent a link to {to ? <strong>{to}</strong> : 'you'}. It signs you in once, within 15
          minutes.
        </>
      }
    >
      {mailbox && (
        <p>
          In this demo no mail leaves the house: <TextLink href={mailbox}>open the mailbox</TextLink>.
        </p>
      )}
      <p>
        Nothing there? Look into the spam folder, or <TextLink href="/sign-in">ask for another link</TextLink>
        .
      </p>
    </Doorway>
  );
}
