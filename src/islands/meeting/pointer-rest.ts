const RESTS_MS = 2500;

/** Marks an element `data-pointer` while a pointer moves over it: at rest, it is not to be seen. */
export function watchPointer(element: HTMLElement, signal: AbortSignal): void {
  let late: ReturnType<typeof setTimeout> | undefined;
  for (const name of ['pointermove', 'pointerdown'])
    element.addEventListener(
      name,
      () => {
        clearTimeout(late);
        element.dataset['pointer'] = '';
        late = setTimeout(() => {
          delete element.dataset['pointer'];
        }, RESTS_MS);
      },
      { signal },
    );
}
