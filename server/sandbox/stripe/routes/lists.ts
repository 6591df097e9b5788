import { StripeFault } from '../wire/fault';
import type { Form } from '../wire/form';

type Listed = { readonly id: string; readonly created: number };

/** Parameters every list takes. */
export const LIST_PARAMS = ['limit', 'starting_after', 'ending_before', 'created'] as const;

/** One page of `rows` (oldest first), newest first, as Stripe pages: by id, 10 unless asked, 100 at most. */
export function listPage<Row extends Listed>(rows: readonly Row[], url: string, form: Form): object {
  const newestFirst = rows.filter(createdWithin(form)).toReversed();
  const limit = pageSize(form);
  const after = form.text('starting_after');
  const before = form.text('ending_before');
  const from = after === undefined ? 0 : positionOf(newestFirst, after) + 1;
  const to = before === undefined ? newestFirst.length : positionOf(newestFirst, before);
  const start = before === undefined ? from : Math.max(from, to - limit);
  const data = newestFirst.slice(start, Math.min(to, start + limit));
  const hasMore = before === undefined ? start + limit < to : start > from;
  return { object: 'list', data, has_more: hasMore, url };
}

/** The `limit` parameter: 1 to 100, 10 when left out. */
export function pageSize(form: Form): number {
  const limit = form.integer('limit') ?? 10;
  if (limit < 1 || limit > 100) {
    throw StripeFault.invalid('This value must be between 1 and 100.', { param: 'limit' });
  }
  return limit;
}

function positionOf(rows: readonly Listed[], id: string): number {
  const position = rows.findIndex((row) => row.id === id);
  if (position < 0) throw StripeFault.missing('object', id);
  return position;
}

function createdWithin(form: Form): (row: Listed) => boolean {
  const range = form.child('created');
  if (!range) {
    const exactly = form.integer('created');
    return (row) => exactly === undefined || row.created === exactly;
  }
  range.only('gt', 'gte', 'lt', 'lte');
  const [gt, gte, lt, lte] = ['gt', 'gte', 'lt', 'lte'].map((name) => range.integer(name));
  return ({ created }) =>
    (gt === undefined || created > gt) &&
    (gte === undefined || created >= gte) &&
    (lt === undefined || created < lt) &&
    (lte === undefined || created <= lte);
}
