import { seedId } from './ids';

type Hours = { weekday: number; startMinute: number; endMinute: number };
const hours = (weekdays: number[], from: number, until: number): Hours[] =>
  weekdays.map((weekday) => ({ weekday, startMinute: from * 60, endMinute: until * 60 }));

export const MENTORS = [
  {
    id: seedId('person', 1),
    email: 'maya@demo.parley.localhost',
    name: 'Maya Lindqvist',
    timeZone: 'Europe/Stockholm',
    handle: 'maya',
    headline: 'Staff engineer. System design, and growing into the role.',
    bio: 'Twelve years of building payment systems, four of them as the person who is asked when it gets difficult. We start from your problem, draw it together, and you leave with a decision and the reasons for it.',
    topics: ['System design', 'Career', 'Backend'],
    languages: ['English', 'Swedish'],
    currency: 'EUR',
    weeklyHours: [...hours([1, 2, 3, 4, 5], 9, 12), ...hours([1, 2, 3, 4], 13, 17)],
    instantBooking: true,
    buffers: { before: 0, after: 15 },
    offerings: [
      {
        title: 'System design session',
        description: 'Bring a system you build or have to explain. We work through it on a board.',
        topicType: 'FLEXIBLE',
        durations: [
          [60, 9000],
          [30, 5000],
          [90, 12500],
        ],
        recording: 1500,
      },
      {
        title: 'Mock interview',
        description: 'A realistic interview, then honest feedback you can use.',
        topicType: 'FIXED',
        durations: [[60, 11000]],
        recording: 0,
      },
      {
        title: 'First conversation',
        description: 'Twenty minutes to find out whether we fit.',
        topicType: 'FLEXIBLE',
        durations: [[20, 0]],
        recording: null,
      },
    ],
  },
  {
    id: seedId('person', 2),
    email: 'arjun@demo.parley.localhost',
    name: 'Arjun Mehta',
    timeZone: 'Asia/Kolkata',
    handle: 'arjun',
    headline: 'Data science lead. From notebooks to decisions.',
    bio: 'I help people who can already model and now have to convince. Experiments, metrics, and the meeting where it counts.',
    topics: ['Data science', 'Statistics', 'Career'],
    languages: ['English', 'Hindi'],
    currency: 'USD',
    weeklyHours: hours([1, 2, 3, 4, 5, 6], 10, 19),
    instantBooking: true,
    buffers: { before: 5, after: 5 },
    offerings: [
      {
        title: 'Experiment review',
        description: 'Your design, your numbers, and what they can and cannot say.',
        topicType: 'FLEXIBLE',
        durations: [
          [45, 6000],
          [90, 11000],
        ],
        recording: null,
      },
    ],
  },
  {
    id: seedId('person', 3),
    email: 'noor@demo.parley.localhost',
    name: 'Noor van Dijk',
    timeZone: 'Europe/Amsterdam',
    handle: 'noor',
    headline: 'Product designer. Portfolios that get interviews.',
    bio: 'Fifteen years in product design, six of them hiring. I read every request before I say yes, so tell me what you need.',
    topics: ['Design', 'Portfolio'],
    languages: ['English', 'Dutch', 'German'],
    currency: 'EUR',
    weeklyHours: [...hours([2, 4], 14, 20), ...hours([6], 10, 13)],
    instantBooking: false,
    buffers: { before: 0, after: 0 },
    offerings: [
      {
        title: 'Portfolio review',
        description: 'We go through your case studies the way a hiring manager does.',
        topicType: 'FIXED',
        durations: [[60, 7500]],
        recording: null,
      },
      {
        title: 'Ask me anything',
        description: 'Open hour for people who are starting out.',
        topicType: 'FLEXIBLE',
        durations: [[30, 0]],
        recording: null,
      },
    ],
  },
  {
    id: seedId('person', 4),
    email: 'kenji@demo.parley.localhost',
    name: 'Kenji Watanabe',
    timeZone: 'Asia/Tokyo',
    handle: 'kenji',
    headline: 'Founder of two small, profitable companies.',
    bio: 'Pricing, first customers, and staying calm. I prefer one hard question to ten easy ones.',
    topics: ['Startups', 'Pricing'],
    languages: ['English', 'Japanese'],
    currency: 'JPY',
    weeklyHours: hours([1, 2, 3, 4, 5], 8, 12),
    instantBooking: true,
    buffers: { before: 0, after: 0 },
    offerings: [
      {
        title: 'Founder hour',
        description: 'One hard question, worked through to a next step.',
        topicType: 'FLEXIBLE',
        durations: [[60, 15000]],
        recording: null,
      },
    ],
  },
] as const;

export const MENTEES = [
  {
    id: seedId('person', 101),
    email: 'sam@demo.parley.localhost',
    name: 'Sam Okafor',
    timeZone: 'Europe/London',
    does: 'a mentee with sessions ahead',
  },
  {
    id: seedId('person', 102),
    email: 'lena@demo.parley.localhost',
    name: 'Lena Fischer',
    timeZone: 'America/New_York',
    does: 'a second mentee',
  },
] as const;

export const ADMIN = {
  id: seedId('person', 201),
  email: 'ada@demo.parley.localhost',
  name: 'Ada Bauer',
  timeZone: 'Europe/Berlin',
  does: 'the administrator',
} as const;
