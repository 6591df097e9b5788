import { describe, expect, test } from 'vitest';
import { type DisplayState, STATE_TONES } from '@/components/state-color';

const PAGE = { light: '#ffffff', dark: '#171b20' };
const states = Object.keys(STATE_TONES) as DisplayState[];

describe.each(states)('the colour of %s', (state) => {
  test.each(['light', 'dark'] as const)('can be read in the %s scheme', (scheme) => {
    const { text, background, line } = STATE_TONES[state][scheme];
    expect(contrast(text, background)).toBeGreaterThanOrEqual(7);
    expect(contrast(line, PAGE[scheme])).toBeGreaterThanOrEqual(3);
    expect(contrast(line, background)).toBeGreaterThanOrEqual(3);
  });
});

test('no two states share a colour', () => {
  expect(new Set(states.map((state) => STATE_TONES[state].light.line)).size).toBe(states.length);
});

/** WCAG 2 contrast ratio of two `#rrggbb` colours. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
