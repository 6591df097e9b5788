import { createLog } from '@server/log';
import { enqueue } from '@server/services/job/enqueue';
import { queueEmail } from '@server/services/notification/email-lane';
import { createTasks } from '@server/worker/tasks';
import { startWorker } from '@server/worker/worker';
import { expect, test, vi } from 'vitest';
import { testHouse } from '../../helpers/house';

const house = testHouse();

test('while every mail hangs, everything else goes on; one person’s mails are never sent side by side', async () => {
  const { services } = house;
  const hinted: string[] = [];
  const sending: string[] = [];
  let release = () => {};
  const released = new Promise<void>((free) => {
    release = free;
  });
  const tasks = createTasks(services, {
    hint: (_, hint) => hinted.push(hint.id),
    signOut: () => undefined,
  });
  const worker = await startWorker(
    house.databaseUrl,
    {
      ...tasks,
      'send-email': async ({ deliveryId }) => {
        sending.push(deliveryId);
        await released;
      },
    },
    createLog('silent'),
  );
  try {
    const [busy, ...others] = Array.from({ length: 8 }, () => services.newId());
    if (!busy) throw new Error('Nobody');
    const toBusy = [services.newId(), services.newId(), services.newId()];
    for (const id of toBusy) await queueEmail(house.db, services.clock, { id, personId: busy });
    await vi.waitFor(() => expect(sending).toHaveLength(1), 5_000);
    for (const personId of others)
      await queueEmail(house.db, services.clock, { id: services.newId(), personId });
    await vi.waitFor(() => expect(sending).toHaveLength(3), 5_000);

    await enqueue(house.db, services.clock, 'hint', {
      people: [busy],
      mentors: [],
      hint: { kind: 'notification', id: busy, version: 1 },
    });
    await vi.waitFor(() => expect(hinted).toEqual([busy]), 5_000);
    expect(sending.filter((id) => toBusy.includes(id))).toHaveLength(1);

    release();
    await vi.waitFor(() => expect(sending).toHaveLength(10), 10_000);
  } finally {
    release();
    await worker.stop();
  }
});
