import 'react';

declare module 'react' {
  /** Custom properties may be set from a style attribute, for the CSS modules to use. */
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined;
  }
}
