import type { MentorCardView, MentorProfileView } from '@/contracts/directory';
import { decimalText } from '@/domain/money/decimal';

/** A page of mentors for search engines (schema.org). `origin` has no slash at its end. */
export function directoryData(mentors: readonly MentorCardView[], origin: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    itemListElement: mentors.map(({ name, handle, headline }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      item: { '@type': 'Person', name, description: headline, url: `${origin}/m/${handle}` },
    })),
  };
}

/** A mentor and what they offer for search engines (schema.org). */
export function profileData(profile: MentorProfileView, origin: string): object {
  const url = `${origin}/m/${profile.handle}`;
  return {
    '@context': 'https://schema.org',
    '@type': 'Person',
    '@id': url,
    url,
    name: profile.name,
    ...(profile.image ? { image: profile.image } : {}),
    jobTitle: profile.headline,
    description: profile.bio || profile.headline,
    knowsAbout: profile.topics,
    knowsLanguage: profile.languages,
    makesOffer: profile.offerings.flatMap(({ title, description, currency, durations }) =>
      durations.map(({ minutes, price }) => ({
        '@type': 'Offer',
        name: `${title}, ${minutes} minutes`,
        price: decimalText({ amount: price, currency }),
        priceCurrency: currency,
        itemOffered: { '@type': 'Service', name: title, ...(description ? { description } : {}) },
      })),
    ),
  };
}
