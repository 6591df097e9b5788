/** Something outside the program keeps it from starting. Its message is all that is printed. */
export class StartupError extends Error {
  override readonly name = 'StartupError';
}
