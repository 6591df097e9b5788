/** Thrown when the program itself is wrong. People cannot cause it, and nobody should catch it. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}

export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InvariantError(message);
}

/** Ends a `switch` over a closed union: a case that was forgotten does not compile. */
export function unreachable(value: never): never {
  throw new InvariantError(`A case was not handled: ${JSON.stringify(value)}`);
}
