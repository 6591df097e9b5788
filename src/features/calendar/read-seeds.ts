import 'server-only';
import type { Party } from '@/contracts/common';
import type { MeView } from '@/contracts/person';
import type { Interval } from '@/domain/time/instant';
import { localDateAt, localDayInterval } from '@/domain/time/local-time';
import { pageApi } from '../person/current-person';
import type { ScreenFacts } from '../session/screen';
import { aheadWindow, type BookingsSeed, windowInput } from './bookings-window';
import type { CalendarViewName } from './grid/view-days';
import { weekRulesOf } from './grid/week-rules';
import { placeFrom } from './place';
import { daysOf, intervalOf } from './view-window';

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** Reads what a board shows first, so that its first paint has it: the window of its view, and what is ahead. */
export async function readSeeds(
  role: Party,
  me: MeView,
  { locale, now }: ScreenFacts,
  { search, views }: { search: SearchParams; views: readonly [CalendarViewName, ...CalendarViewName[]] },
): Promise<BookingsSeed[]> {
  const params = await search;
  const today = localDateAt(now, me.timeZone);
  const text = (name: string) => {
    const value = params[name];
    return typeof value === 'string' ? value : null;
  };
  const { view, date } = placeFrom({ get: text }, { view: views[0], date: today }, views);
  const shown = intervalOf(daysOf(view, date, weekRulesOf(locale)), me.timeZone);
  const api = await pageApi();
  const read = async (window: Interval): Promise<BookingsSeed> => ({
    ...window,
    page: await api.booking.list(windowInput(role, window)),
  });
  return Promise.all([read(aheadWindow(localDayInterval(today, me.timeZone))), read(shown)]);
}
