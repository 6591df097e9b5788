import { Directory } from '@/features/directory/directory';
import { readSearch } from '@/features/directory/search-place';
import { currentPerson, pageApi } from '@/features/person/current-person';
import { Hero } from '@/features/shell/hero';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function FirstPage({ searchParams }: Props) {
  const params = await searchParams;
  const search = readSearch({
    get: (name) => {
      const value = params[name];
      return typeof value === 'string' ? value : null;
    },
  });
  const api = await pageApi();
  const [me, initial] = await Promise.all([
    currentPerson(),
    api.directory.search({ words: search.words.trim(), topic: search.topic }),
  ]);
  return (
    <>
      <Hero signedIn={me !== null} />
      <div id="mentors">
        <Directory initial={initial} search={search} />
      </div>
    </>
  );
}
