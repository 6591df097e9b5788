'use client';

import { useEffect, useRef, useState } from 'react';
import classes from './mail-frame.module.css';

type Props = {
  title: string;
  html: string;
  /** As narrow as a phone, to see how the mail reflows. */
  narrow?: boolean;
};

/**
 * A mail as a mail program shows it. Nothing in it runs: the frame allows no scripts, only links, which open in a
 * window of their own. It is as high as its content, so that the page scrolls and not the frame.
 */
export function MailFrame({ title, html, narrow = false }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(480);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => {
      const page = element.contentDocument?.documentElement;
      if (page) setHeight(page.getBoundingClientRect().height);
    };
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    element.addEventListener('load', measure);
    return () => {
      resized.disconnect();
      element.removeEventListener('load', measure);
    };
  }, []);

  return (
    <iframe
      ref={frame}
      title={title}
      className={classes.frame}
      data-narrow={narrow || undefined}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      srcDoc={html}
      style={{ height }}
    />
  );
}
