/*
 * The grammar of iCalendar (RFC 5545, section 3): content lines, escaping, folding. Nothing here knows what a
 * session is.
 */

/** Control characters, except the line breaks and tabs that TEXT can carry, have no place in a calendar file. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what has to go
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** A TEXT value: backslash, semicolon, comma and line breaks are escaped. */
export function text(value: string): string {
  return value
    .replace(CONTROL, '')
    .replace(/\\/g, '\\\\')
    .replace(/;/g, '\\;')
    .replace(/,/g, '\\,')
    .replace(/\r\n|\r|\n/g, '\\n');
}

/**
 * A parameter value, always quoted. It cannot hold a double quote or a line break; readers that know the caret
 * encoding of RFC 6868 are rarer than readers that would show it, so a quote becomes an apostrophe.
 */
export function quoted(value: string): string {
  return `"${value.replace(CONTROL, '').replace(/"/g, "'").replace(/\s+/g, ' ').trim()}"`;
}

/** A URI or address as the value of a property: no escaping exists there, so whatever would end the line goes. */
export function uri(value: string): string {
  return value.replace(CONTROL, '').replace(/\s+/g, '');
}

/** A moment in UTC: "20260303T130000Z". Takes epoch milliseconds; fractions of a second are dropped. */
export function utc(at: number): string {
  return new Date(at)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace(/[-:]/g, '');
}

/** The file: every line folded and ended as the standard wants it, the last one included. */
export function fileOf(lines: readonly string[]): string {
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

const MAX_OCTETS = 75;

/** Breaks a line after at most 75 octets, never inside a character; a continuation begins with one space. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = utf8Octets(character);
    if (octets + size > MAX_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

function utf8Octets(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
