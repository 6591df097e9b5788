import { currentPerson } from '@/features/person/current-person';
import { Hero } from '@/features/shell/hero';

export default async function FirstPage() {
  const me = await currentPerson();
  return <Hero signedIn={me !== null} />;
}
