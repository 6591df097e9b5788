import { useBrowserZone } from '@/features/person/use-browser-zone';
import { useMe } from '@/features/person/use-me';

/**
 * The zone in which the person at the screen reads times. The server does not know that of visitors: until their
 * browser has said it, times are in the zone of the mentor they look at, which is always named beside them.
 */
export function useViewerZone(mentorZone: string): string {
  const me = useMe();
  const browserZone = useBrowserZone();
  return me?.timeZone ?? browserZone ?? mentorZone;
}
