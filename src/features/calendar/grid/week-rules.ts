import type { WeekRules } from './view-days';

/** Regions whose weeks begin on another day than Monday, for browsers that do not say it themselves. */
const SUNDAY_FIRST = new Set(
  'AG AS AU BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW'.split(
    ' ',
  ),
);
const SATURDAY_FIRST = new Set('AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY'.split(' '));

/** How weeks are counted where `locale` (a BCP 47 tag) is spoken. */
export function weekRulesOf(locale: string): WeekRules {
  const { language, region } = localeOf(locale).maximize();
  const tag = localeOf(`${language}-${region ?? '001'}`);
  const told =
    'getWeekInfo' in tag && typeof tag.getWeekInfo === 'function'
      ? tag.getWeekInfo()
      : Reflect.get(tag, 'weekInfo');
  const firstDay: unknown = told?.firstDay;
  const minimalDays: unknown = told?.minimalDays;
  if (typeof firstDay === 'number')
    return { firstDay, minimalDays: typeof minimalDays === 'number' ? minimalDays : firstDay === 1 ? 4 : 1 };
  if (SUNDAY_FIRST.has(region ?? '')) return { firstDay: 7, minimalDays: 1 };
  return SATURDAY_FIRST.has(region ?? '') ? { firstDay: 6, minimalDays: 1 } : { firstDay: 1, minimalDays: 4 };
}

function localeOf(tag: string): Intl.Locale {
  try {
    return new Intl.Locale(tag);
  } catch {
    return new Intl.Locale('en-GB');
  }
}
