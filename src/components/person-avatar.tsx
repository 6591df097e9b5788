import { Avatar, type AvatarProps } from '@mantine/core';

const COLORS = ['petrol', 'violet', 'orange', 'green', 'grape', 'indigo', 'red'] as const;

type Props = { person: { id: string; name: string; image: string | null } } & Pick<AvatarProps, 'size'>;

/** A person's picture, or their initials in a colour that stays theirs. The name stands beside it, so it is silent. */
export function PersonAvatar({ person, size = 'md' }: Props) {
  return (
    <Avatar src={person.image} alt="" aria-hidden="true" color={colorOf(person.id)} size={size} radius="xl">
      {initialsOf(person.name)}
    </Avatar>
  );
}

/** First letters of the first and the last word of a name, in any script. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words.slice(0, 1);
  return chosen
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}

function colorOf(id: string): string {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return COLORS[sum % COLORS.length] ?? 'petrol';
}
