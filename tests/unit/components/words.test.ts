import { describe, expect, test } from 'vitest';
import { agoInWords } from '@/components/ago-in-words';
import { initialsOf } from '@/components/person-avatar';
import { zoneChoices } from '@/components/zone-choices';
import { DAY, HOUR, MINUTE, SECOND } from '@/domain/time/instant';

const NOW = Date.UTC(2026, 2, 3, 12);

describe('how long ago', () => {
  test.each([
    [0, 'just now'],
    [59 * SECOND, 'just now'],
    [-30 * SECOND, 'just now'],
    [MINUTE, '1 minute ago'],
    [HOUR - 1, '59 minutes ago'],
    [HOUR, '1 hour ago'],
    [DAY, 'yesterday'],
    [12 * DAY, '12 days ago'],
  ])('%d ms reads as "%s"', (passed, words) => {
    expect(agoInWords(NOW - passed, NOW)).toBe(words);
  });
});

describe('initials', () => {
  test.each([
    ['Ada Bauer', 'AB'],
    ['  maria de la cruz ', 'MC'],
    ['Plato', 'P'],
    ['李 小龙', '李小'],
    ['𝒜da', '𝒜'],
    ['', ''],
  ])('of "%s" are "%s"', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe('the choice of time zones', () => {
  test('runs from west to east and says each offset', () => {
    const choices = zoneChoices(NOW, 'Europe/Berlin');
    const at = (zone: string) => choices.findIndex((choice) => choice.value === zone);
    expect(at('America/New_York')).toBeLessThan(at('Europe/Berlin'));
    expect(at('Europe/Berlin')).toBeLessThan(at('Asia/Tokyo'));
    expect(choices[at('Asia/Katmandu')]?.label ?? choices[at('Asia/Kathmandu')]?.label).toContain(
      'GMT+05:45',
    );
  });

  test('has the zone a person has chosen, under the name they chose it by', () => {
    expect(zoneChoices(NOW, 'Asia/Kathmandu').map(({ value }) => value)).toContain('Asia/Kathmandu');
    expect(zoneChoices(NOW, 'UTC').filter(({ value }) => value === 'UTC')).toHaveLength(1);
  });
});
