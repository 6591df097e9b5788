export type CalendarFact = { readonly label: string; readonly value: string };

const SHOWN = [
  ['METHOD', 'Method'],
  ['SUMMARY', 'Summary'],
  ['DTSTART', 'Starts (UTC)'],
  ['DTEND', 'Ends (UTC)'],
  ['STATUS', 'Status'],
  ['SEQUENCE', 'Sequence'],
  ['UID', 'UID'],
  ['ORGANIZER', 'Organizer'],
  ['ATTENDEE', 'Attendees'],
] as const;

/** What a calendar program goes by in a calendar file with one session, in the order of reading. */
export function calendarFacts(file: string): readonly CalendarFact[] {
  // A line that begins with a space continues the one before it.
  const lines = file.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  return SHOWN.flatMap(([name, label]) => {
    const values = lines
      .filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
      .map(valueIn);
    return values.length > 0 ? [{ label, value: values.map(readable).join(', ') }] : [];
  });
}

/** What follows the first colon that is not inside a quoted parameter. */
function valueIn(line: string): string {
  return line.replace(/^(?:"[^"]*"|[^":])*:/, '');
}

function readable(value: string): string {
  const [, year, month, day, hour, minute] = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})\d{2}Z$/.exec(value) ?? [];
  if (year) return `${year}-${month}-${day} ${hour}:${minute}`;
  return value.replace(/^mailto:/, '').replace(/\\([,;\\])/g, '$1');
}
