import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import { z } from 'zod';
import { id } from '@/contracts/common';
import {
  type ClientToServer,
  type Hint,
  mentorRoom,
  personRoom,
  type ServerToClient,
} from '@/contracts/realtime';
import { readSession } from '../http/auth/session';
import type { Actor } from '../services/actor';
import type { Services } from '../services/context';

type SocketData = { actor: Actor | null };
export type Realtime = {
  /** Sends a hint to everybody who is one of these people, or looks at the slots of one of these mentors. */
  hint: (audience: { people: readonly string[]; mentors: readonly string[] }, hint: Hint) => void;
  /** Ends every socket of a person, everywhere. */
  signOut: (personId: string) => void;
  close: () => Promise<void>;
};

/** Slot pages one browser may look at at a time. */
const MAX_WATCHED = 60;

/**
 * Live updates over Socket.IO. The session cookie is read in the handshake; visitors without one may only watch
 * mentors, whose slots are public. A person's room is joined for them: nobody chooses whose news they hear.
 */
export function startRealtime(http: HttpServer, services: Services, secret: string): Realtime {
  const io = new Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>(http, {
    path: '/api/live',
    serveClient: false,
    // Cookies come along only from our own pages: SameSite keeps them at home, and this refuses the rest.
    allowRequest: (request, decide) => {
      const { origin, host } = request.headers;
      decide(null, !origin || new URL(origin).host === host);
    },
    transports: ['websocket', 'polling'],
    pingInterval: 20_000,
  });
  io.use((socket, next) => {
    const { headers, address } = socket.handshake;
    readSession(services, secret, {
      cookie: headers.cookie,
      ip: address,
      userAgent: headers['user-agent'] ?? null,
    }).then(
      (actor) => {
        socket.data.actor = actor;
        next();
      },
      (error: unknown) => next(error instanceof Error ? error : new Error('handshake failed')),
    );
  });
  io.on('connection', (socket) => {
    const { actor } = socket.data;
    if (actor) void socket.join(personRoom(actor.personId));
    const watched = new Set<string>();
    socket.on('watchMentor', (mentorId, done) => {
      const wanted = id.safeParse(mentorId);
      const accepted = wanted.success && watched.size < MAX_WATCHED;
      if (wanted.success && accepted) {
        watched.add(wanted.data);
        void socket.join(mentorRoom(wanted.data));
      }
      if (z.function().safeParse(done).success) done(accepted);
    });
    socket.on('unwatchMentor', (mentorId) => {
      if (watched.delete(mentorId)) void socket.leave(mentorRoom(mentorId));
    });
  });
  return {
    hint: ({ people, mentors }, hint) => {
      const rooms = [...people.map(personRoom), ...mentors.map(mentorRoom)];
      if (rooms.length > 0) io.to(rooms).emit('hint', hint);
    },
    signOut: (personId) => {
      io.to(personRoom(personId)).emit('signedOut');
      io.in(personRoom(personId)).disconnectSockets(true);
    },
    close: async () => {
      await io.close();
    },
  };
}
