import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** A new uuid v7: unique, and rising with time, so that rows made together lie together. */
export const newId = (): string => v7();

/** 128 random bits as hex: nobody guesses it. */
export const newSecret = (): string => randomBytes(16).toString('hex');
