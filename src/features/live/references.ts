/** Counts who needs what: `first` is called when somebody begins to need a key, `last` when nobody does any more. */
export function references(on: { first: (key: string) => void; last: (key: string) => void }) {
  const counts = new Map<string, number>();
  return {
    /** Gives back how to let go of it again; letting go twice counts once. */
    hold: (key: string): (() => void) => {
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      if (count === 1) on.first(key);
      let held = true;
      return () => {
        if (!held) return;
        held = false;
        const left = (counts.get(key) ?? 1) - 1;
        if (left > 0) {
          counts.set(key, left);
        } else {
          counts.delete(key);
          on.last(key);
        }
      };
    },
    keys: (): readonly string[] => [...counts.keys()],
  };
}
