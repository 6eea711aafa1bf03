import type videojs from 'video.js';

declare global {
  interface Window {
    videojs?: typeof videojs;
    VIDEOJS_NO_DYNAMIC_STYLE?: boolean;
  }
}

let loading: Promise<typeof videojs> | undefined;

/**
 * Loads the player library once, as a classic script: neither modules nor `import()` work on a page
 * that was opened from disk.
 */
export function loadLibrary(scriptUrl: string, styleUrl: string): Promise<typeof videojs> {
  // Sizes are ours to give: the library's own sheet would lie above every layer.
  window.VIDEOJS_NO_DYNAMIC_STYLE = true;
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

/** In a layer below our own components, which have the last word on how things look. */
function loadStyle(url: string): Promise<void> {
  const style = document.createElement('style');
  style.textContent = `@import url(${JSON.stringify(url)}) layer(library);`;
  return untilLoaded(style);
}

function untilLoaded(element: HTMLElement): Promise<void> {
  return new Promise((resolve, reject) => {
    element.addEventListener('load', () => {
      resolve();
    });
    element.addEventListener('error', () => {
      reject(new Error('The player could not be loaded.'));
    });
    document.head.append(element);
  });
}
