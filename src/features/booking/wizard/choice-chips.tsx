import { type ReactNode, useId } from 'react';
import classes from './choice-chips.module.css';

export type ChipChoice<T> = { readonly value: T; readonly label: string; readonly detail?: ReactNode };

type Props<T> = {
  label: string;
  choices: readonly ChipChoice<T>[];
  value: T;
  onChange: (value: T) => void;
  disabled?: boolean;
};

/** One of a few, all of them in sight. Radio buttons in every respect but their looks. */
export function ChoiceChips<T extends string | number>(props: Props<T>) {
  const { label, choices, value, onChange, disabled } = props;
  const name = useId();
  return (
    <fieldset className={classes.group} disabled={disabled}>
      <legend>{label}</legend>
      <div className={classes.chips}>
        {choices.map((choice) => (
          <label key={choice.value} className={classes.chip}>
            <input
              type="radio"
              name={name}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span className={classes.label}>{choice.label}</span>
            {choice.detail !== undefined && <span className={classes.detail}>{choice.detail}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
