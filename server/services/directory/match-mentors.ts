import { type Db, Prisma } from '../../db/client';
import type { PageEnd } from './page-cursor';

export type MatchedMentor = PageEnd & {
  readonly name: string;
  readonly image: string | null;
  readonly timeZone: string;
  readonly handle: string;
  readonly headline: string;
  readonly topics: string[];
  /** Of the mentor's availability. */
  readonly availabilityVersion: number;
};

/** Words beyond these say nothing new; each costs a look at every mentor. */
const MAX_WORDS = 8;
/** How much of a word has to be alike to pass for a slip of the keyboard. */
const ALIKE = 0.5;
const MAX_TOPICS = 40;

/**
 * Listed mentors with availability whom every word fits, best fit first, then those who have been there longest.
 * A word fits a name, a topic, the headline or the bio, in that order of weight, or nearly fits one of the first
 * three. `after` is the end of the page before.
 */
export async function matchMentors(
  db: Db,
  search: { words: string; topic: string | null },
  page: { after: PageEnd | null; limit: number },
): Promise<MatchedMentor[]> {
  const { after } = page;
  const ofTopic =
    search.topic === null
      ? Prisma.empty
      : Prisma.sql`AND EXISTS (SELECT FROM unnest(topics) AS t(topic) WHERE lower(topic) = lower(${search.topic}))`;
  const beyond =
    after === null
      ? Prisma.empty
      : Prisma.sql`AND (-score, created_at, mentor_id) > (${-after.score}::int, ${new Date(after.createdAt)}::timestamptz, ${after.mentorId}::uuid)`;
  const rows = await db.$queryRaw<MatchedRow[]>`
    ${matching(search.words)}
    SELECT * FROM matching WHERE true ${ofTopic} ${beyond}
    ORDER BY score DESC, created_at, mentor_id
    LIMIT ${page.limit}`;
  return rows.map((row) => ({
    mentorId: row.mentor_id,
    score: row.score,
    createdAt: row.created_at.getTime(),
    name: row.name,
    image: row.image,
    timeZone: row.time_zone,
    handle: row.handle,
    headline: row.headline,
    topics: row.topics,
    availabilityVersion: row.availability_version,
  }));
}

/** The topics of all mentors whom the words fit, most frequent first; spellings that differ in case are one. */
export async function countTopics(db: Db, words: string): Promise<{ topic: string; mentors: number }[]> {
  return db.$queryRaw`
    ${matching(words)}
    SELECT min(topic) AS topic, count(DISTINCT mentor_id)::int AS mentors
    FROM matching, unnest(topics) AS t(topic)
    GROUP BY lower(topic)
    ORDER BY 2 DESC, 1
    LIMIT ${MAX_TOPICS}`;
}

type MatchedRow = {
  mentor_id: string;
  score: number;
  created_at: Date;
  name: string;
  image: string | null;
  time_zone: string;
  handle: string;
  headline: string;
  topics: string[];
  availability_version: number;
};

/** A relation `matching` of everybody whom all the words fit, with how well. No words fit everybody. */
function matching(text: string): Prisma.Sql {
  const words = text.split(/\s+/u).filter(Boolean).slice(0, MAX_WORDS);
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  return Prisma.sql`
    WITH matching AS (
      SELECT profile.person_id AS mentor_id, fit.score, profile.created_at, person.name, person.image, person.time_zone,
             profile.handle, profile.headline, profile.topics, availability.version AS availability_version
      FROM mentor_profile AS profile
      JOIN person ON person.id = profile.person_id
      JOIN availability ON availability.mentor_id = profile.person_id
      CROSS JOIN LATERAL (
        SELECT coalesce(sum(weight), 0)::int AS score, coalesce(bool_and(weight > 0), true) AS all_words
        FROM unnest(${words}::text[], ${patterns}::text[]) AS w(word, pattern)
        CROSS JOIN LATERAL (
          SELECT CASE
            WHEN person.name ILIKE pattern THEN 5
            WHEN EXISTS (SELECT FROM unnest(profile.topics) AS t(topic) WHERE topic ILIKE pattern) THEN 4
            WHEN profile.headline ILIKE pattern THEN 3
            WHEN profile.bio ILIKE pattern THEN 2
            WHEN length(word) > 3 AND word_similarity(
              word, concat_ws(' ', person.name, array_to_string(profile.topics, ' '), profile.headline)
            ) >= ${ALIKE}::real THEN 1
            ELSE 0
          END AS weight
        ) AS one
      ) AS fit
      WHERE profile.is_listed AND fit.all_words
    )`;
}
