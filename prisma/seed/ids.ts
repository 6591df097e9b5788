/** A stable id for seeded rows, in the shape of a uuid v7: the same row at every seeding. */
export function seedId(kind: 'person' | 'offering' | 'booking' | 'row', number: number): string {
  const kinds = { person: '1', offering: '2', booking: '3', row: '4' } as const;
  return `01900000-0000-7000-8${kinds[kind].padStart(3, '0')}-${number.toString(16).padStart(12, '0')}`;
}
