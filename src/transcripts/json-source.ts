/** A value of JSON and where it stands. Objects keep the last of several values of one key. */
export interface JsonNode {
  value: JsonScalar | JsonNode[] | Map<string, JsonNode>;
  /** Offset of its first character. */
  offset: number;
}

type JsonScalar = string | number | boolean | null;

/** The text is no JSON from this offset on. */
export class JsonSyntaxError extends Error {
  readonly offset: number;

  constructor(reason: string, offset: number) {
    super(reason);
    this.offset = offset;
  }
}

interface OpenValue {
  node: JsonNode;
  /** Of an object: the key whose value comes next. */
  key: string;
}

const BLANKS = /[ \t\r\n]*/uy;
const NUMBER = /-?(?:\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|Infinity|NaN)/uy;
const LITERAL = /true|false|null/uy;
const LITERALS: Record<string, boolean | null> = { true: true, false: false, null: null };

/**
 * Reads JSON (RFC 8259) and remembers where each value stands, which `JSON.parse` does not; a YAML
 * parser does at a greater cost. Python's `NaN` and `Infinity` are read as numbers. Depth is
 * no matter: nothing calls itself.
 *
 * @throws JsonSyntaxError
 */
export function parseJsonSource(text: string): JsonNode {
  return new JsonReader(text).read();
}

class JsonReader {
  private offset = 0;
  private readonly open: OpenValue[] = [];
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  read(): JsonNode {
    this.skipBlanks();
    const root = this.readValue();
    while (this.open.length > 0) this.readMember();
    this.skipBlanks();
    if (this.offset < this.text.length) this.fail('there is more behind the end');
    return root;
  }

  /** A value, or the beginning of one: what is in it is read as members of what is open. */
  private readValue(): JsonNode {
    const offset = this.offset;
    const character = this.text.charAt(offset);
    if (character !== '{' && character !== '[')
      return { value: this.readScalar(character), offset };
    this.offset++;
    const node: JsonNode = { value: character === '{' ? new Map() : [], offset };
    this.open.push({ node, key: '' });
    return node;
  }

  private readMember(): void {
    const { node } = this.open.at(-1) ?? this.fail('nothing is open');
    const { value } = node;
    const isList = Array.isArray(value);
    this.skipBlanks();
    if (this.take(isList ? ']' : '}')) {
      this.open.pop();
      return;
    }
    const isFirst = isList ? value.length === 0 : value instanceof Map && value.size === 0;
    if (!isFirst && !this.take(',')) this.fail('a comma or a closing bracket is missing');
    this.skipBlanks();
    if (isList) value.push(this.readValue());
    else if (value instanceof Map) value.set(this.readKey(), this.readValue());
  }

  private readKey(): string {
    if (this.text.charAt(this.offset) !== '"')
      this.fail('a key between quotation marks is missing');
    const key = this.readString();
    this.skipBlanks();
    if (!this.take(':')) this.fail('a colon is missing');
    this.skipBlanks();
    return key;
  }

  private readScalar(character: string): JsonScalar {
    if (character === '"') return this.readString();
    const literal = this.match(LITERAL);
    if (literal !== undefined) return LITERALS[literal] ?? null;
    const number = this.match(NUMBER);
    if (number !== undefined) return Number(number);
    return this.fail(character === '' ? 'the text ends too early' : 'a value is missing');
  }

  private readString(): string {
    const from = this.offset;
    let end = from + 1;
    for (;;) {
      end = this.text.indexOf('"', end);
      if (end === -1) this.fail('a quotation mark is missing');
      if (!this.isEscaped(end, from)) break;
      end++;
    }
    this.offset = end + 1;
    const inner = this.text.slice(from + 1, end);
    return inner.includes('\\') ? this.unescape(inner, from) : inner;
  }

  /** Whether an odd number of backslashes stands before a quotation mark. */
  private isEscaped(at: number, from: number): boolean {
    let first = at;
    while (first - 1 > from && this.text.charAt(first - 1) === '\\') first--;
    return (at - first) % 2 === 1;
  }

  private unescape(inner: string, from: number): string {
    // A bare line break is an error in JSON, but loses nothing.
    const bare = inner.replaceAll('\r', String.raw`\r`).replaceAll('\n', String.raw`\n`);
    try {
      return JSON.parse(`"${bare.replaceAll('\t', String.raw`\t`)}"`) as string;
    } catch {
      this.offset = from;
      return this.fail('a character behind a backslash is none that JSON knows');
    }
  }

  private skipBlanks(): void {
    this.match(BLANKS);
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.offset;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.offset += found.length;
    return found;
  }

  private take(character: string): boolean {
    if (this.text.charAt(this.offset) !== character) return false;
    this.offset++;
    return true;
  }

  private fail(reason: string): never {
    throw new JsonSyntaxError(reason, this.offset);
  }
}
