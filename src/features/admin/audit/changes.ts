/** One field of what was written down, before and after; absent where there was none. */
type FieldChange = { readonly field: string; readonly before?: string; readonly after?: string };

/** What differs between two recorded states, field by field, nested ones by their path. */
export function fieldChanges(before: unknown, after: unknown): readonly FieldChange[] {
  const [old, now] = [flat(before), flat(after)];
  const fields = [...new Set([...old.keys(), ...now.keys()])];
  return fields.flatMap((field) => {
    const [was, is] = [old.get(field), now.get(field)];
    if (was === is) return [];
    return { field, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) };
  });
}

function flat(value: unknown, path = ''): Map<string, string> {
  if (value === null || value === undefined) return path ? new Map([[path, '—']]) : new Map();
  if (typeof value !== 'object') return new Map([[path, String(value)]]);
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [...flat(inner, path ? `${path}.${key}` : key)]),
  );
}
