'use client';

import { Modal } from '@mantine/core';
import { useEffect, useEffectEvent, useRef } from 'react';

type Props = {
  url: string;
  paymentIntent: string;
  /** The bank has its answer, or the person closed the page without giving one. */
  onAnswered: () => void;
};

/** The mentee's bank asks whether they really want to pay, on its own page inside ours. */
export function BankDialog({ url, paymentIntent, onAnswered }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const answered = useEffectEvent(onAnswered);
  useEffect(() => {
    const listen = ({ data, source }: MessageEvent<unknown>) => {
      // Anybody may post messages. This one only makes us ask the provider, but it should be the bank's.
      if (source !== null && source === frame.current?.contentWindow && isAnswer(data, paymentIntent))
        answered();
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, [paymentIntent]);

  return (
    <Modal opened onClose={onAnswered} title="Your bank" closeOnClickOutside={false}>
      <iframe
        ref={frame}
        src={url}
        title="Your bank asks you to confirm the payment"
        sandbox="allow-scripts allow-forms allow-same-origin"
        style={{ width: '100%', height: 300, border: 0, borderRadius: 8, background: '#fff' }}
      />
    </Modal>
  );
}

function isAnswer(data: unknown, paymentIntent: string): boolean {
  return (
    typeof data === 'object' &&
    data !== null &&
    Reflect.get(data, 'type') === 'sandbox-bank' &&
    Reflect.get(data, 'paymentIntent') === paymentIntent
  );
}
