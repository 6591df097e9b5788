const KEY = 'parley-declined-zone';

/** The zone of this device in which its person did not want to read times; asked again only for another one. */
export function declinedZone(): string | null {
  return localStorage.getItem(KEY);
}

export function declineZone(zone: string): void {
  localStorage.setItem(KEY, zone);
}
