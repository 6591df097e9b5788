import type { OfferingView } from '@/contracts/offering';
import { useLocale } from '@/features/session/screen';
import { ChoiceChips } from './choice-chips';
import { priceText } from './price';

type Props = {
  offering: Pick<OfferingView, 'durations' | 'currency'>;
  value: number;
  onChange: (minutes: number) => void;
  disabled?: boolean;
};

/** How long, with what each length costs. */
export function DurationChips({ offering: { durations, currency }, value, onChange, disabled }: Props) {
  const locale = useLocale();
  return (
    <ChoiceChips
      label="Duration"
      disabled={disabled}
      choices={durations.map(({ minutes, price }) => ({
        value: minutes,
        label: `${minutes} min`,
        detail: priceText({ amount: price, currency }, locale),
      }))}
      value={value}
      onChange={onChange}
    />
  );
}
