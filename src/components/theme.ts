import { type CSSVariablesResolver, createTheme, type MantineColorsTuple, rem } from '@mantine/core';

/** The one accent: links, the primary button, what is chosen. States have colours of their own. */
const petrol: MantineColorsTuple = [
  '#e8fafe',
  '#d2f1f8',
  '#a2e4f4',
  '#74cde2',
  '#4ab1c8',
  '#2695ac',
  '#017e93',
  '#046879',
  '#05515f',
  '#013a45',
];
const gray: MantineColorsTuple = [
  '#f6f7f9',
  '#eceef1',
  '#dfe2e6',
  '#c9cdd3',
  '#9da2a9',
  '#7c828a',
  '#656b72',
  '#54595f',
  '#3f4348',
  '#24272b',
];
const dark: MantineColorsTuple = [
  '#d6dbe3',
  '#b9bec6',
  '#9399a0',
  '#6b7177',
  '#3e4349',
  '#30353a',
  '#22262b',
  '#171b20',
  '#11151a',
  '#0a0e12',
];
const red: MantineColorsTuple = [
  '#fff3f1',
  '#ffe4e1',
  '#ffc8c1',
  '#fea196',
  '#ff7f74',
  '#e24942',
  '#c72e2b',
  '#b3201f',
  '#8a020c',
  '#650106',
];
const green: MantineColorsTuple = [
  '#e9fbef',
  '#d3f5de',
  '#a7eabd',
  '#7cd49d',
  '#54b97d',
  '#349d62',
  '#10854d',
  '#006f3d',
  '#01572f',
  '#003e20',
];
const amber: MantineColorsTuple = [
  '#fff4ea',
  '#fee7d1',
  '#ffcd9d',
  '#f5ac61',
  '#dc8d32',
  '#be7204',
  '#a05e01',
  '#844e04',
  '#683c01',
  '#4b2a00',
];

/** Fonts that are on the machine already: nothing to download, and text never jumps. */
const FONT =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Noto Sans", Ubuntu, Cantarell, "Liberation Sans", "Helvetica Neue", Arial, sans-serif';

export const theme = createTheme({
  primaryColor: 'petrol',
  // From shade 7 on every colour carries white text, and can be text on white.
  primaryShade: { light: 7, dark: 6 },
  colors: { petrol, gray, dark, red, green, yellow: amber, orange: amber },
  black: '#1b1e22',
  autoContrast: true,
  fontFamily: FONT,
  headings: {
    fontFamily: FONT,
    fontWeight: '650',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: rem(28), lineHeight: '1.2' },
      h2: { fontSize: rem(21), lineHeight: '1.3' },
      h3: { fontSize: rem(17), lineHeight: '1.4' },
      h4: { fontSize: rem(15), lineHeight: '1.45' },
      h5: { fontSize: rem(14), lineHeight: '1.5' },
      h6: { fontSize: rem(13), lineHeight: '1.5' },
    },
  },
  fontSizes: { xs: rem(12.5), sm: rem(14), md: rem(15), lg: rem(17), xl: rem(20) },
  spacing: { xs: rem(8), sm: rem(12), md: rem(16), lg: rem(24), xl: rem(36) },
  radius: { xs: rem(3), sm: rem(5), md: rem(8), lg: rem(12), xl: rem(20) },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  shadows: {
    xs: '0 1px 2px rgb(10 20 30 / 6%)',
    sm: '0 1px 3px rgb(10 20 30 / 8%), 0 1px 2px rgb(10 20 30 / 5%)',
    md: '0 4px 14px rgb(10 20 30 / 9%), 0 1px 3px rgb(10 20 30 / 6%)',
    lg: '0 12px 32px rgb(10 20 30 / 13%), 0 2px 6px rgb(10 20 30 / 6%)',
    xl: '0 24px 60px rgb(10 20 30 / 18%)',
  },
  components: {
    Modal: { defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.45 } } },
    Tooltip: { defaultProps: { openDelay: 250, withArrow: true } },
    Paper: { defaultProps: { withBorder: true } },
    Card: { defaultProps: { withBorder: true } },
    Popover: { defaultProps: { shadow: 'lg' } },
    Menu: { defaultProps: { shadow: 'lg' } },
  },
});

const TINTED = ['petrol', 'red', 'green', 'yellow', 'orange'] as const;

/** In the dark Mantine makes tints from the deepest shade, which leaves them nearly black. */
const darkTints = Object.fromEntries(
  TINTED.flatMap((color) => [
    [
      `--mantine-color-${color}-light`,
      `color-mix(in srgb, var(--mantine-color-${color}-6) 24%, transparent)`,
    ],
    [
      `--mantine-color-${color}-light-hover`,
      `color-mix(in srgb, var(--mantine-color-${color}-6) 34%, transparent)`,
    ],
  ]),
);

/** What Mantine's own choices leave too faint to read (WCAG AA), and the surfaces the house adds. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-error': 'var(--mantine-color-red-7)',
    '--mantine-color-success': 'var(--mantine-color-green-7)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-6)',
    '--mantine-color-dimmed': 'var(--mantine-color-gray-6)',
    '--mantine-color-default-border': 'var(--mantine-color-gray-3)',
    '--parley-canvas': 'var(--mantine-color-gray-0)',
    '--parley-line': 'var(--mantine-color-gray-2)',
  },
  dark: {
    ...darkTints,
    '--mantine-color-error': 'var(--mantine-color-red-4)',
    '--mantine-color-success': 'var(--mantine-color-green-4)',
    '--mantine-color-placeholder': 'var(--mantine-color-dark-2)',
    '--parley-canvas': 'var(--mantine-color-dark-8)',
    '--parley-line': 'var(--mantine-color-dark-5)',
  },
});
