import ICAL from 'ical.js';

/** What a calendar program reads in a file: its method and, per session, what decides where it ends up. */
export function readCalendar(file: string | null | undefined) {
  if (!file) throw new Error('There is no calendar file');
  const calendar = new ICAL.Component(ICAL.parse(file));
  const sessions = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: Number(component.getFirstPropertyValue('sequence')),
      start: event.startDate.toJSDate().getTime(),
      end: event.endDate.toJSDate().getTime(),
      status: String(component.getFirstPropertyValue('status')),
      organizer: String(component.getFirstPropertyValue('organizer')),
      attendees: component.getAllProperties('attendee').map((each) => String(each.getFirstValue())),
    };
  });
  return { method: String(calendar.getFirstPropertyValue('method')), sessions };
}
