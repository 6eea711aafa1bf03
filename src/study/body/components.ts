/** What an attribute names: an entry, editions, a file, or just words. */
export type AttributeKind =
  'clip' | 'persona' | 'story' | 'finding' | 'editions' | 'file' | 'text' | 'flag';

export interface ComponentSpec {
  attributes: Readonly<Record<string, AttributeKind>>;
  /** Attributes of which each group must be there exactly once. */
  needs: readonly (readonly string[])[];
  /** Whether something may stand between its tags. */
  holds: boolean;
}

/** The components that authors are given. */
export const COMPONENTS: Readonly<Record<string, ComponentSpec>> = {
  Clip: { attributes: { id: 'clip', 'if-agreed': 'flag' }, needs: [['id']], holds: false },
  Quote: { attributes: { clip: 'clip', 'if-agreed': 'flag' }, needs: [['clip']], holds: true },
  PersonaCard: {
    attributes: { id: 'persona', 'if-agreed': 'flag' },
    needs: [['id']],
    holds: false,
  },
  Both: {
    attributes: { customer: 'clip', employee: 'clip', 'if-agreed': 'flag' },
    needs: [['customer'], ['employee']],
    holds: false,
  },
  Day: {
    attributes: { story: 'story', persona: 'persona', 'if-agreed': 'flag' },
    needs: [['story', 'persona']],
    holds: false,
  },
  Figure: { attributes: { src: 'file', alt: 'text' }, needs: [['src'], ['alt']], holds: true },
  Only: { attributes: { edition: 'editions' }, needs: [['edition']], holds: true },
  Discuss: { attributes: {}, needs: [], holds: true },
  Finding: { attributes: { id: 'finding', 'if-agreed': 'flag' }, needs: [['id']], holds: false },
};

/** HTML that says nothing more than Markdown could, and may stand without attributes. */
export const PLAIN_HTML: readonly string[] = ['br', 'kbd', 'sub', 'sup'];
