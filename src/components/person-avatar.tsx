import { Avatar, type AvatarProps } from '@mantine/core';
import classes from './person-avatar.module.css';

type Props = { person: { id: string; name: string; image: string | null } } & Pick<AvatarProps, 'size'>;

/** A person's picture, or their initials in a colour that stays theirs. The name stands beside it, so it is silent. */
export function PersonAvatar({ person, size = 'md' }: Props) {
  return (
    <Avatar
      src={person.image}
      alt=""
      aria-hidden="true"
      size={size}
      radius="50%"
      className={classes.avatar}
      style={{ '--hue': hueOf(person.id) }}
    >
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

/** A hue of 12 around the circle, always the same for the same person. */
function hueOf(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 33 + (character.codePointAt(0) ?? 0)) % 65_521;
  return (sum % 12) * 30 + 15;
}
