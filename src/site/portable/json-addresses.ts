const STRING = /"(?:[^"\\\n]|\\.)*"/g;

/**
 * Passes every string of a JSON text through a function; all else, white space included, stays as
 * it is. What it writes is safe inside a `<script>`.
 */
export function rewriteJsonStrings(json: string, rewrite: (text: string) => string): string {
  return json.replace(STRING, (literal) => {
    const text = JSON.parse(literal) as string;
    const changed = rewrite(text);
    return changed === text ? literal : JSON.stringify(changed).replaceAll('<', '\\u003c');
  });
}
