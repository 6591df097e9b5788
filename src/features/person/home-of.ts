/** The page a person begins with after signing in. */
export function homeOf(person: { isAdmin: boolean; mentor: object | null }): string {
  if (person.mentor) return '/schedule';
  return person.isAdmin ? '/admin/policies' : '/calendar';
}
