/**
 * The name of a session's room. `secret` is at least 128 random bits as lower-case hex: on servers without
 * access control the name is all that keeps others out, and Jitsi makes every name lower-case.
 */
export function roomName(secret: string): string {
  if (!/^[0-9a-f]{32,}$/.test(secret)) throw new Error('A room name needs 128 random bits as lower-case hex');
  return `parley-${secret}`;
}
