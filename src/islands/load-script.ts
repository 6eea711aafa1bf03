/** Loads a classic script: neither modules nor `import()` work on a page that was opened from disk. */
export function loadScript(url: string): Promise<void> {
  const script = document.createElement('script');
  script.src = url;
  return untilLoaded(script);
}

/** Puts an element that loads something into the page's head; rejects when that cannot be loaded. */
export function untilLoaded(element: HTMLElement): Promise<void> {
  return new Promise((resolve, reject) => {
    element.addEventListener('load', () => {
      resolve();
    });
    element.addEventListener('error', () => {
      element.remove();
      reject(new Error('A part of this page could not be loaded.'));
    });
    document.head.append(element);
  });
}
