import type { Metadata } from 'next';
import { PageHeader } from '@/components/page-header';
import { Directory } from '@/features/directory/directory';
import { pageOrigin } from '@/features/directory/page-origin';
import { readSearch, searchPath } from '@/features/directory/search-place';
import { directoryData } from '@/features/directory/structured-data';
import { StructuredDataScript } from '@/features/directory/structured-data-script';
import { pageApi } from '@/features/person/current-person';
import { pageScreen } from '@/features/session/page-screen';
import { ScreenProvider } from '@/features/session/screen';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [search, origin] = await Promise.all([askedFor({ searchParams }), pageOrigin()]);
  return {
    title: search.topic ? `${search.topic} mentors` : 'Find a mentor',
    description: 'Mentors with their prices and the next time they are free. Book an hour in a minute.',
    alternates: { canonical: origin + searchPath('/mentors', { words: '', topic: search.topic }) },
    // One page for everybody and one for each topic is what search engines need.
    ...(search.words ? { robots: { index: false } } : {}),
  };
}

export default async function MentorsPage({ searchParams }: Props) {
  const search = await askedFor({ searchParams });
  const api = await pageApi();
  const [initial, screen, origin] = await Promise.all([
    api.directory.search({ words: search.words.trim(), topic: search.topic }),
    pageScreen(),
    pageOrigin(),
  ]);
  return (
    <ScreenProvider facts={screen}>
      <StructuredDataScript data={directoryData(initial.items, origin)} />
      <PageHeader
        title="Find a mentor"
        description="Everybody here sets their own hours and prices. Pick a free time, and it is yours."
      />
      <Directory initial={initial} search={search} />
    </ScreenProvider>
  );
}

async function askedFor({ searchParams }: Props) {
  const params = await searchParams;
  return readSearch({
    get: (name) => {
      const value = params[name];
      return (Array.isArray(value) ? value[0] : value) ?? null;
    },
  });
}
