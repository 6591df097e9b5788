import type { Db, Tx } from '../../db/client';

/** The names of these people, by id; ids of nobody are not in it. */
export async function namesOf(
  db: Db | Tx,
  personIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(personIds.filter((id) => id !== null))];
  const people = await db.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}
