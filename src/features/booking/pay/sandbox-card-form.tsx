'use client';

import { Button, TextInput, UnstyledButton } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { type CardProblems, type CardText, groupedExpiry, groupedNumber, readCard } from './card';
import type { CardField } from './confirmation';
import type { FormProps } from './payment-panel';
import classes from './sandbox-card-form.module.css';
import { confirmCard } from './sandbox-client';

const EMPTY: CardText = { number: '', expiry: '', cvc: '' };
const FIELDS: readonly CardField[] = ['number', 'expiry', 'cvc'];

const TEST_CARDS = [
  { number: '4242 4242 4242 4242', does: 'pays' },
  { number: '4000 0025 0000 3155', does: 'asks your bank first' },
  { number: '4000 0000 0000 0002', does: 'is declined' },
  { number: '4000 0000 0000 9995', does: 'has no money left' },
];

/** The card form of the demo. What is typed here goes to the payment sandbox and nowhere else. */
export function SandboxCardForm({
  start,
  baseUrl,
  payLabel,
  isPaying,
  onPay,
}: FormProps & { baseUrl: string }) {
  const [text, setText] = useState(EMPTY);
  const [problems, setProblems] = useState<CardProblems>({});
  const fields = useRef<Partial<Record<CardField, HTMLInputElement | null>>>({});
  const gone = useRef(new AbortController());
  useEffect(() => {
    gone.current = new AbortController();
    return () => gone.current.abort();
  }, []);

  const write = (field: CardField, value: string) => {
    setText((before) => ({ ...before, [field]: value }));
    setProblems((before) => ({ ...before, [field]: undefined }));
  };
  const point = (found: CardProblems) => {
    setProblems(found);
    const [first] = FIELDS.filter((field) => found[field]);
    if (first) fields.current[first]?.focus();
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isPaying) return;
    const read = readCard(text, new Date());
    if (!read.ok) return point(read.problems);
    const said = await onPay(() => confirmCard({ ...start, baseUrl }, read.card, gone.current.signal));
    if (said.kind === 'incomplete') point({ [said.field ?? 'number']: said.sentence });
  };

  const field = (name: CardField) => ({
    ref: (element: HTMLInputElement | null) => {
      fields.current[name] = element;
    },
    value: text[name],
    error: problems[name],
    disabled: isPaying,
    inputMode: 'numeric' as const,
  });

  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <div className={classes.fields}>
        <TextInput
          {...field('number')}
          className={classes.number}
          label="Card number"
          placeholder="4242 4242 4242 4242"
          autoComplete="cc-number"
          maxLength={23}
          onChange={({ currentTarget }) => write('number', whileTyping(currentTarget, groupedNumber))}
          onBlur={() => write('number', groupedNumber(text.number))}
        />
        <TextInput
          {...field('expiry')}
          label="Expiry"
          placeholder="MM / YY"
          autoComplete="cc-exp"
          maxLength={9}
          onChange={({ currentTarget }) =>
            write(
              'expiry',
              currentTarget.value.length < text.expiry.length
                ? currentTarget.value
                : whileTyping(currentTarget, groupedExpiry),
            )
          }
        />
        <TextInput
          {...field('cvc')}
          label="Security code"
          placeholder="123"
          autoComplete="cc-csc"
          maxLength={4}
          onChange={({ currentTarget }) => write('cvc', currentTarget.value.replaceAll(/\D/g, ''))}
        />
      </div>
      <Button
        type="submit"
        size="md"
        fullWidth
        loading={isPaying}
        leftSection={<IconLock size={18} aria-hidden="true" />}
      >
        {payLabel}
      </Button>
      <div className={classes.hints}>
        <p>This is a demo: no money moves. Press a test card to fill it in.</p>
        <ul>
          {TEST_CARDS.map(({ number, does }) => (
            <li key={number}>
              <UnstyledButton
                className={classes.hint}
                disabled={isPaying}
                onClick={() => {
                  setText({
                    number,
                    expiry: groupedExpiry(`12${(new Date().getUTCFullYear() + 2) % 100}`),
                    cvc: '123',
                  });
                  setProblems({});
                }}
              >
                <span>{number}</span> {does}
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </div>
    </form>
  );
}

/** Groups the digits as they come, but only at the end of the text: elsewhere the cursor would jump. */
function whileTyping({ value, selectionStart }: HTMLInputElement, group: (text: string) => string): string {
  return selectionStart === value.length ? group(value) : value;
}
