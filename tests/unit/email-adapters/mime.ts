/** Just enough of MIME to read back what a mail server was given, written without the library that wrote it. */
export type MimePart = {
  readonly headers: ReadonlyMap<string, string>;
  readonly type: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly content: string;
  readonly parts: readonly MimePart[];
};

export function readMime(source: string): MimePart {
  const [, head = '', body = ''] = /^([\s\S]*?)\r\n\r\n([\s\S]*)$/.exec(source) ?? [];
  const headers = new Map(
    head
      .replace(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).toLowerCase(), decodeWords(line.slice(colon + 1).trim())];
      }),
  );
  const [type = 'text/plain', ...rest] = (headers.get('content-type') ?? 'text/plain').split(';');
  const parameters = Object.fromEntries(
    rest.map((parameter) => {
      const [name = '', ...value] = parameter.trim().split('=');
      return [name, value.join('=').replace(/^"|"$/g, '')];
    }),
  );
  const parts = parameters.boundary === undefined ? [] : split(body, parameters.boundary).map(readMime);
  const content = decode(body, headers.get('content-transfer-encoding') ?? '7bit');
  return { headers, type: type.trim(), parameters, content, parts };
}

/** Every part that holds something itself, in the order of the mail. */
export function leaves(part: MimePart): readonly MimePart[] {
  return part.parts.length === 0 ? [part] : part.parts.flatMap(leaves);
}

function split(body: string, boundary: string): string[] {
  return body
    .split(new RegExp(`(?:^|\\r\\n)--${boundary.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:--)?(?:\\r\\n|$)`))
    .slice(1, -1);
}

function decode(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding === 'quoted-printable') return quotedPrintable(body.replace(/=\r\n/g, ''));
  return body;
}

function decodeWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([qb])\?(.*?)\?=/gi, (_word, kind: string, text: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString('utf8')
        : quotedPrintable(text.replaceAll('_', ' ')),
    );
}

function quotedPrintable(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_match, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
