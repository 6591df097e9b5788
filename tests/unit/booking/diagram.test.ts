import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawBookingLife } from '@/domain/booking/transitions';

test('docs/architecture.md shows the life of a booking as the table says it', () => {
  const page = readFileSync(new URL('../../../docs/architecture.md', import.meta.url), 'utf8');
  expect(page).toContain(`\`\`\`mermaid\n${drawBookingLife()}\n\`\`\``);
});
