'use client';

import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { MeView } from '@/contracts/person';
import { MentorForm } from './mentor-form';

/** The form of the public page; for people who are no mentors it waits until they ask for it, or come for it. */
export function MentorSection({ me }: { me: MeView }) {
  const [wanted, setWanted] = useState(false);
  useEffect(() => setWanted(window.location.hash === '#mentor'), []);
  if (me.mentor || wanted) return <MentorForm me={me} />;
  return (
    <Button variant="default" onClick={() => setWanted(true)}>
      Fill in your public page
    </Button>
  );
}
