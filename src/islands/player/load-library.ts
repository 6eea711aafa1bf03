import type videojs from 'video.js';

declare global {
  interface Window {
    videojs?: typeof videojs;
  }
}

let loading: Promise<typeof videojs> | undefined;

/**
 * Loads the player library once, as a classic script: neither modules nor `import()` work on a page
 * that was opened from disk.
 */
export function loadLibrary(scriptUrl: string, styleUrl: string): Promise<typeof videojs> {
  loading ??= Promise.all([loadScript(scriptUrl), loadStyle(styleUrl)]).then(() => {
    if (!window.videojs) throw new Error(`${scriptUrl} did not bring the player.`);
    return window.videojs;
  });
  return loading;
}

function loadScript(url: string): Promise<void> {
  const script = document.createElement('script');
  script.src = url;
  return untilLoaded(script);
}

function loadStyle(url: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = url;
  return untilLoaded(link, 'first');
}

/** Puts the element into the head: the library's styles before ours, so that ours win. */
function untilLoaded(element: HTMLElement, place: 'first' | 'last' = 'last'): Promise<void> {
  return new Promise((resolve, reject) => {
    element.addEventListener('load', () => {
      resolve();
    });
    element.addEventListener('error', () => {
      reject(new Error('The player could not be loaded.'));
    });
    if (place === 'first') document.head.prepend(element);
    else document.head.append(element);
  });
}
