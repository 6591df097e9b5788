import type { CSSProperties } from 'react';

/** Colours by day; most mail programs read only inline styles, so these are what everybody gets at least. */
const light = {
  page: '#f6f7f9',
  card: '#ffffff',
  ink: '#1b1e22',
  soft: '#656b72',
  line: '#dfe2e6',
  tint: '#eef8fa',
  accent: '#046879',
  onAccent: '#ffffff',
};

/** And by night, for programs that follow the reader's setting. */
const dark: typeof light = {
  page: '#11151a',
  card: '#171b20',
  ink: '#d6dbe3',
  soft: '#9399a0',
  line: '#30353a',
  tint: '#12262c',
  accent: '#4ab1c8',
  onAccent: '#0a0e12',
};

const FONT = '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

const text = { fontFamily: FONT, fontSize: '16px', lineHeight: '25px', margin: '0 0 16px' };

export const styles = {
  page: { backgroundColor: light.page, margin: 0, padding: '32px 12px', fontFamily: FONT },
  column: { maxWidth: '560px', margin: '0 auto' },
  brand: {
    ...text,
    fontSize: '20px',
    fontWeight: 700,
    letterSpacing: '-0.01em',
    color: light.accent,
    margin: '0 0 16px 4px',
  },
  card: {
    backgroundColor: light.card,
    border: `1px solid ${light.line}`,
    borderRadius: '14px',
    padding: '32px 32px 28px',
  },
  heading: {
    ...text,
    fontSize: '23px',
    lineHeight: '31px',
    fontWeight: 600,
    color: light.ink,
    margin: '0 0 14px',
  },
  words: { ...text, color: light.ink },
  panel: {
    backgroundColor: light.tint,
    borderLeft: `3px solid ${light.accent}`,
    borderRadius: '8px',
    padding: '16px 18px 4px',
    margin: '4px 0 20px',
  },
  quietPanel: {
    borderLeft: `3px solid ${light.line}`,
    padding: '2px 18px 0',
    margin: '4px 0 16px',
  },
  panelTitle: { ...text, color: light.ink, fontWeight: 600, margin: '0 0 8px' },
  panelLabel: { color: light.soft, fontSize: '13px' },
  panelLine: { ...text, color: light.ink, fontSize: '15px', lineHeight: '22px', margin: '0 0 12px' },
  quote: {
    ...text,
    color: light.soft,
    borderLeft: `3px solid ${light.line}`,
    paddingLeft: '14px',
    whiteSpace: 'pre-line',
  },
  button: {
    backgroundColor: light.accent,
    color: light.onAccent,
    borderRadius: '10px',
    fontFamily: FONT,
    fontSize: '16px',
    fontWeight: 600,
    padding: '13px 24px',
    margin: '6px 0 18px',
  },
  small: { ...text, color: light.soft, fontSize: '13px', lineHeight: '20px', margin: 0 },
  footer: { padding: '18px 8px 0' },
  footnote: { ...text, color: light.soft, fontSize: '12px', lineHeight: '19px', margin: '0 0 4px' },
  link: { color: light.accent },
} satisfies Record<string, CSSProperties>;

const nightRules = (scope: string) =>
  [
    ['page', `background-color: ${dark.page}`],
    // react-email lays the page's own colour on the cell inside as well, which has no class.
    ['page > table > tbody > tr > td', `background-color: ${dark.page}`],
    ['card', `background-color: ${dark.card}; border-color: ${dark.line}`],
    ['quiet', `border-color: ${dark.line}`],
    ['panel', `background-color: ${dark.tint}; border-color: ${dark.accent}`],
    ['ink', `color: ${dark.ink}`],
    ['soft', `color: ${dark.soft}; border-color: ${dark.line}`],
    ['accent', `color: ${dark.accent}`],
    ['button', `background-color: ${dark.accent}; color: ${dark.onAccent}`],
  ]
    .map(([name, rules]) => `${scope}.p-${name} { ${rules?.replace(/;|$/g, ' !important$&')} }`)
    .join('\n');

/** Night by the standard way, and by the attribute that Outlook on the web puts on the page instead. */
export const nightSheet = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
${nightRules('')}
}
${nightRules('[data-ogsc] ')}
`;
