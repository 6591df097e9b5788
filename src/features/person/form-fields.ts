import type { z } from 'zod';

/**
 * What is in the fields of a form at this moment, by their names. Read from the page itself: what a browser filled
 * in, or a person typed, before our code had arrived counts as well.
 */
export function fieldsOf(form: HTMLFormElement): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields[name] = value;
  return fields;
}

/** The first complaint about each field. */
export function complaintsOf(error: z.ZodError): Record<string, string> {
  const complaints: Record<string, string> = {};
  for (const { path, message } of error.issues) complaints[String(path[0])] ??= message;
  return complaints;
}
