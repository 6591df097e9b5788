/** What is searched for, as the address says it. */
export type DirectorySearch = { readonly words: string; readonly topic: string | null };

const LONGEST_WORDS = 100;
const LONGEST_TOPIC = 40;

/** Reads an address that anybody may have typed. */
export function readSearch(params: { get: (name: string) => string | null }): DirectorySearch {
  return {
    words: (params.get('words') ?? '').slice(0, LONGEST_WORDS),
    topic: params.get('topic')?.slice(0, LONGEST_TOPIC) || null,
  };
}

/** The address of a search on the page at `path`. */
export function searchPath(path: string, { words, topic }: DirectorySearch): string {
  const params = new URLSearchParams();
  if (words.trim() !== '') params.set('words', words);
  if (topic !== null) params.set('topic', topic);
  const query = params.toString();
  return query === '' ? path : `${path}?${query}`;
}

/** Whether two searches ask the same. */
export function sameSearch(one: DirectorySearch, other: DirectorySearch): boolean {
  return one.words.trim() === other.words.trim() && one.topic === other.topic;
}
