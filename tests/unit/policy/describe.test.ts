import { describe, expect, test } from 'vitest';
import { PARTIES } from '@/domain/party';
import { cancellationTerms, describePolicy, freeSessionTerms } from '@/domain/policy/describe';
import { DEFAULT_POLICY, type Policy } from '@/domain/policy/policy';

const terms = (changes: Partial<Policy>) => cancellationTerms({ ...DEFAULT_POLICY, ...changes });

describe('the terms shown before paying', () => {
  test('say the three windows, and what happens when it is the mentor who fails', () => {
    expect(terms({})).toEqual([
      'Cancel at least 24 hours before the start and you get everything back.',
      'From then until 2 hours before the start you get 50 % back.',
      'With less than 2 hours left, the session can no longer be cancelled.',
      'If the mentor cancels or does not come, you get everything back.',
      'If the mentor asks to move the session, you can cancel it instead and get everything back.',
    ]);
  });

  test('speak of no money where none was asked for', () => {
    expect(freeSessionTerms(DEFAULT_POLICY)).toEqual([
      'You can cancel until 2 hours before the start.',
      'If the mentor asks to move the session, you can cancel it instead.',
    ]);
    expect(freeSessionTerms({ ...DEFAULT_POLICY, cancellationCutoffHours: 0 })[0]).toBe(
      'You can cancel until the start.',
    );
  });

  test('leave out a late window that does not exist', () => {
    expect(terms({ freeCancellationHours: 2, cancellationCutoffHours: 2 })).toHaveLength(4);
  });

  test('know that one hour is one hour, and that nothing back is nothing', () => {
    const [free, late] = terms({
      freeCancellationHours: 1,
      cancellationCutoffHours: 0,
      lateCancellationRefundPercentage: 0,
    });
    expect(free).toBe('Cancel at least 1 hour before the start and you get everything back.');
    expect(late).toBe('From then until the start you get nothing back.');
  });

  test('without any cut-off, everything comes back until the start', () => {
    expect(terms({ freeCancellationHours: 0, cancellationCutoffHours: 0 }).slice(0, 2)).toEqual([
      'Cancel before the start and you get everything back.',
      'Once its start has come, the session can no longer be cancelled.',
    ]);
  });

  test('promise nothing about a cancelling mentor where mentors can only move', () => {
    expect(terms({ mentorCancellation: 'reschedule_only' })).toContain(
      'If the mentor does not come, you get everything back.',
    );
  });
});

describe('what a policy means for a side', () => {
  test('contains the terms the mentee is shown before paying, word for word', () => {
    expect(describePolicy(DEFAULT_POLICY, 'mentee')).toEqual(
      expect.arrayContaining([...cancellationTerms(DEFAULT_POLICY)]),
    );
  });

  test('gives each side its own numbers', () => {
    const moving = (role: 'mentor' | 'mentee') =>
      describePolicy({ ...DEFAULT_POLICY, maxReschedulesPerSession: 1 }, role).find((sentence) =>
        sentence.startsWith('You can ask to move'),
      );
    expect(moving('mentee')).toBe(
      'You can ask to move a session until 4 hours before the start, and it moves at most 1 time at your request.',
    );
    expect(moving('mentor')).toBe(
      'You can ask to move a session until 2 hours before the start, and it moves at most 2 times at your request.',
    );
  });

  test('a side that may not move anything is told so', () => {
    const policy = { ...DEFAULT_POLICY, mentorMaxReschedulesPerSession: 0 };
    expect(describePolicy(policy, 'mentor')).toContain('You cannot ask to move a session.');
  });

  test('says when and how much the mentor is paid', () => {
    expect(describePolicy(DEFAULT_POLICY, 'mentor')).toContain(
      'You are paid 72 hours after completion, less a platform fee of 10 %.',
    );
  });

  const changes: readonly Partial<Policy>[] = [
    { cancellationCutoffHours: 3 },
    { freeCancellationHours: 30 },
    { lateCancellationRefundPercentage: 40 },
    { requireCancellationReason: false },
    { mentorCancellation: 'reschedule_only' },
    { rescheduleCutoffHours: 7 },
    { mentorRescheduleCutoffHours: 7 },
    { maxReschedulesPerSession: 7 },
    { mentorMaxReschedulesPerSession: 7 },
    { rescheduleRequestExpiryHours: 7 },
    { maxCounterProposals: 0 },
    { rescheduleWarningThreshold: 7 },
    { rescheduleRequestsPerDay: 7 },
    { holdMinutes: 7 },
    { requestExpiryHours: 7 },
    { noShowGraceMinutes: 0 },
    { autoCompleteHours: 7 },
    { disputeWindowHours: 100 },
    { platformFeePercentage: 7 },
  ];

  test.each(changes)('a preview shows that something changes with %o', (change) => {
    const before = PARTIES.map((role) => describePolicy(DEFAULT_POLICY, role));
    const after = PARTIES.map((role) => describePolicy({ ...DEFAULT_POLICY, ...change }, role));
    expect(after).not.toEqual(before);
  });
});
