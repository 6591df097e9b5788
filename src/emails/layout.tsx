import { Body, Button, Container, Head, Heading, Html, Link, Preview, Section, Text } from 'react-email';
import type { EmailContent, EmailLinks } from './template';
import { nightSheet, styles } from './theme';

/** The one frame of every mail: the brand's word, a card with what there is to say, and where to change it. */
export function Layout({
  content: { preview, heading, body, action },
  links,
}: {
  content: EmailContent;
  links: EmailLinks;
}) {
  return (
    <Html lang="en">
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{nightSheet}</style>
      </Head>
      <Preview>{preview}</Preview>
      <Body className="p-page" style={styles.page}>
        <Container className="p-page" style={styles.column}>
          <Text className="p-accent" style={styles.brand} data-skip-in-text>
            Parley
          </Text>
          <Section className="p-card" style={styles.card}>
            <Heading as="h1" className="p-ink" style={styles.heading}>
              {heading}
            </Heading>
            {body}
            <Button className="p-button" href={action.href} style={styles.button}>
              {action.label}
            </Button>
            <Text className="p-soft" style={styles.small} data-skip-in-text>
              If the button does nothing, open {action.href}
            </Text>
          </Section>
          <Section style={styles.footer}>
            <Text className="p-soft" style={styles.footnote}>
              Parley, where time is booked and moved by two people who both agree.
            </Text>
            <Text className="p-soft" style={styles.footnote}>
              <Link className="p-accent" href={`${links.app}/settings#notifications`} style={styles.link}>
                Choose what we tell you
              </Link>
              {links.unsubscribe !== null && (
                <>
                  {' · '}
                  <Link className="p-accent" href={links.unsubscribe} style={styles.link}>
                    Stop mails of this kind
                  </Link>
                </>
              )}
            </Text>
          </Section>
        </Container>
      </Body>
    </Html>
  );
}
