import Both from './Both.astro';
import Clip from './Clip.astro';
import Day from './Day.astro';
import Discuss from './Discuss.astro';
import Figure from './Figure.astro';
import Finding from './Finding.astro';
import Heading from './Heading.astro';
import Only from './Only.astro';
import PersonaCard from './PersonaCard.astro';
import Quote from './Quote.astro';
import Strong from './Strong.astro';

/** What an author's MDX may use, and what its Markdown becomes where that is not the plain element. */
export const authorsComponents = {
  Both,
  Clip,
  Day,
  Discuss,
  Figure,
  Finding,
  Only,
  PersonaCard,
  Quote,
  h2: Heading,
  strong: Strong,
};
