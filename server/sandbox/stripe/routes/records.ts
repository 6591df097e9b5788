import { StripeFault } from '../wire/fault';
import { LIST_PARAMS, listPage } from './lists';
import type { Route } from './route';

/** What can only be read: charges and events. */
export const recordRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/charges/:id',
    answer: ({ world, id }) => {
      const charge = world.store.get('charges', id);
      if (!charge) throw StripeFault.missing('charge', id);
      return { body: charge };
    },
  },
  {
    method: 'GET',
    path: '/v1/events/:id',
    answer: ({ world, id }) => {
      const event = world.store.get('events', id);
      if (!event) throw StripeFault.missing('event', id);
      return { body: event };
    },
  },
  {
    method: 'GET',
    path: '/v1/events',
    answer: ({ world, form }) => {
      form.only('type', ...LIST_PARAMS);
      const type = form.text('type');
      const rows = world.store.all('events').filter((event) => type === undefined || event.type === type);
      return { body: listPage(rows, '/v1/events', form) };
    },
  },
];
