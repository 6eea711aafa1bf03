/** Where keys are words, or belong to what is already over the page. */
const TYPING = 'input, textarea, select';

/** Whether a key opens search: `/`, wherever it lies on the keyboard, or Ctrl- or ⌘-K. */
export function opensSearch(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const isSlash = key === '/' && !ctrlKey && !metaKey && !altKey;
  const isK = key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey;
  return (isSlash || isK) && !event.defaultPrevented && !event.isComposing && !isTaken(event);
}

function isTaken({ target }: KeyboardEvent): boolean {
  const isTyping =
    target instanceof HTMLElement && (target.isContentEditable || target.matches(TYPING));
  return (
    isTyping ||
    document.fullscreenElement !== null ||
    document.querySelector('dialog[open]') !== null
  );
}
