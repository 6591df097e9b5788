'use client';

import { Loader } from '@mantine/core';
import { useState } from 'react';
import { PersonAvatar } from '@/components/person-avatar';
import { ProblemText } from '@/components/problem';
import type { DemoPersonView } from '@/contracts/person';
import classes from './demo-people.module.css';
import { begin, enter } from './enter';
import { signInProblem } from './sign-in-problem';
import { useHydrated } from './use-hydrated';

const ROLES = { mentee: 'Mentee', mentor: 'Mentor', admin: 'Administrator' } as const;

/** One click makes the visitor one of the demo people. Only there in demo mode. */
export function DemoPeople({ people, goal }: { people: readonly DemoPersonView[]; goal: string }) {
  const hydrated = useHydrated();
  const [chosen, setChosen] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const choose = async (personId: string) => {
    setChosen(personId);
    setProblem(null);
    const failure = await enter({ way: 'demo', personId }).catch(() => 'Unknown');
    if (failure === null) return begin(goal);
    setProblem(signInProblem(failure));
    setChosen(null);
  };

  return (
    <section className={classes.demo} aria-labelledby="demo-title">
      <h2 id="demo-title" className={classes.title}>
        Look around as somebody
      </h2>
      <p className={classes.description}>
        This is a demo with made-up people. Open two windows as different people to watch both sides.
      </p>
      {problem && <ProblemText>{problem}</ProblemText>}
      <ul className={classes.people}>
        {people.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              className={classes.person}
              disabled={!hydrated || chosen !== null}
              data-busy={chosen !== null || undefined}
              aria-label={`Enter as ${person.name}, ${ROLES[person.role].toLowerCase()}`}
              onClick={() => choose(person.id)}
            >
              {chosen === person.id ? (
                <Loader size={38} />
              ) : (
                <PersonAvatar person={{ ...person, image: null }} />
              )}
              <span className={classes.words}>
                <span className={classes.name}>
                  {person.name} <span className={classes.role}>{ROLES[person.role]}</span>
                </span>
                {person.headline && <span className={classes.headline}>{person.headline}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
