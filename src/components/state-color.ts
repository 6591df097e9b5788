/** How a session looks to the person who looks at it: whose move it is counts for more than how it is stored. */
export type DisplayState =
  | 'held'
  | 'requested'
  | 'scheduled'
  | 'yourTurn'
  | 'waiting'
  | 'inProgress'
  | 'done'
  | 'cancelled';

/** `text` is read on `background`; `line` is for borders, bars and dots on the page itself. */
export type StateTone = { readonly text: string; readonly background: string; readonly line: string };

/**
 * The colour of every state in both schemes. Text has at least 7:1 on its background and lines at least 3:1 on
 * the page, which a test holds them to.
 */
export const STATE_TONES = {
  held: {
    label: 'Held',
    light: { text: '#5b3f02', background: '#fff1d9', line: '#9f7100' },
    dark: { text: '#f2d7ab', background: '#392a0c', line: '#c8942d' },
  },
  requested: {
    label: 'Requested',
    light: { text: '#4a3776', background: '#f3f0fe', line: '#8166c3' },
    dark: { text: '#ddd4fe', background: '#2f2744', line: '#a58bec' },
  },
  scheduled: {
    label: 'Scheduled',
    light: { text: '#004e5c', background: '#def4f9', line: '#0e899f' },
    dark: { text: '#b6e4f0', background: '#133138', line: '#46aec5' },
  },
  yourTurn: {
    label: 'Your turn',
    light: { text: '#732c02', background: '#feefe8', line: '#c4530f' },
    dark: { text: '#ffcfb9', background: '#452211', line: '#ed7940' },
  },
  waiting: {
    label: 'Waiting',
    light: { text: '#2a4471', background: '#ecf3fe', line: '#537abb' },
    dark: { text: '#c7dcff', background: '#202d42', line: '#769fe3' },
  },
  inProgress: {
    label: 'In progress',
    light: { text: '#045424', background: '#e1fae5', line: '#2a904b' },
    dark: { text: '#bbe8c3', background: '#17341e', line: '#54b66e' },
  },
  done: {
    label: 'Done',
    light: { text: '#42454a', background: '#f1f2f5', line: '#767b81' },
    dark: { text: '#d8dbdf', background: '#2b2d2f', line: '#9a9fa6' },
  },
  cancelled: {
    label: 'Cancelled',
    light: { text: '#5e393c', background: '#feeeef', line: '#9f696d' },
    dark: { text: '#f1d2d3', background: '#392728', line: '#c68d90' },
  },
} as const satisfies Record<DisplayState, { label: string; light: StateTone; dark: StateTone }>;

type StateColor = StateTone & { readonly label: string };

/** The same, as CSS values that follow the scheme by themselves, and the word that goes with the colour. */
export const stateColor: Readonly<Record<DisplayState, StateColor>> = {
  held: followingScheme('held'),
  requested: followingScheme('requested'),
  scheduled: followingScheme('scheduled'),
  yourTurn: followingScheme('yourTurn'),
  waiting: followingScheme('waiting'),
  inProgress: followingScheme('inProgress'),
  done: followingScheme('done'),
  cancelled: followingScheme('cancelled'),
};

function followingScheme(state: DisplayState): StateColor {
  const { label, light, dark } = STATE_TONES[state];
  return {
    label,
    text: `light-dark(${light.text}, ${dark.text})`,
    background: `light-dark(${light.background}, ${dark.background})`,
    line: `light-dark(${light.line}, ${dark.line})`,
  };
}
