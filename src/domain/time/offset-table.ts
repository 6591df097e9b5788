import { DAY, HOUR, type Instant, MINUTE, SECOND } from './instant';

/** From `at` on, until the next change, the zone is `offset` milliseconds ahead of UTC. */
type OffsetChange = { readonly at: Instant; readonly offset: number };

const PAGE = 364 * DAY;

/**
 * Two probes this far apart with the same offset are taken to have no change between them. Some zones put their
 * clocks forward and back within one week (Recife in October 2000; Gaza, as planned, in October 2040), so the
 * step has to stay below a week, and it has to divide a page.
 */
const PROBE = 4 * DAY;

/**
 * The offsets of one zone from UTC. `Intl` knows them but takes a microsecond or two to say so; a table finds the
 * few changes of a year by probing and bisecting when that year is first asked about, and remembers them.
 */
export class OffsetTable {
  private readonly formatter: Intl.DateTimeFormat;
  private readonly pages = new Map<number, readonly OffsetChange[]>();

  /** Throws a RangeError for a name that is not a time zone. */
  constructor(timeZone: string) {
    this.formatter = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  }

  /** Milliseconds that local clocks are ahead of UTC; negative west of Greenwich. */
  at(instant: Instant): number {
    const index = Math.floor(instant / PAGE);
    let offset = 0;
    for (const change of this.pages.get(index) ?? this.discover(index)) {
      if (change.at > instant) break;
      offset = change.offset;
    }
    return offset;
  }

  /** Fills a page: the offset it starts with, then every change inside it. */
  private discover(index: number): readonly OffsetChange[] {
    const start = index * PAGE;
    let offset = this.measure(start);
    const changes: OffsetChange[] = [{ at: start, offset }];
    for (let probed = start; probed < start + PAGE; probed += PROBE) {
      const next = this.measure(probed + PROBE);
      if (next === offset) continue;
      changes.push({ at: this.bisect(probed, probed + PROBE, offset), offset: next });
      offset = next;
    }
    this.pages.set(index, changes);
    return changes;
  }

  /** The whole second in (low, high] from which the offset is no longer `before`. */
  private bisect(low: Instant, high: Instant, before: number): Instant {
    let still = low / SECOND;
    let changed = high / SECOND;
    while (changed - still > 1) {
      const middle = Math.floor((still + changed) / 2);
      if (this.measure(middle * SECOND) === before) still = middle;
      else changed = middle;
    }
    return changed * SECOND;
  }

  /** Reads the offset off a text such as '1/1/2000, GMT-03:30'; at UTC it is a bare 'GMT'. */
  private measure(instant: Instant): number {
    const [, sign, hours, minutes, seconds] =
      /([+\-\u2212])(\d\d):(\d\d)(?::(\d\d))?$/.exec(this.formatter.format(instant)) ?? [];
    if (sign === undefined) return 0;
    const size = Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds ?? 0) * SECOND;
    return sign === '+' ? size : -size;
  }
}
