import type videojs from 'video.js';
import { loadScript, untilLoaded } from '../load-script.ts';

declare global {
  interface Window {
    videojs?: typeof videojs;
    VIDEOJS_NO_DYNAMIC_STYLE?: boolean;
  }
}

let loading: Promise<typeof videojs> | undefined;

/** Loads the player library once. */
export function loadLibrary(scriptUrl: string, styleUrl: string): Promise<typeof videojs> {
  // Sizes are ours to give: the library's own sheet would lie above every layer.
  window.VIDEOJS_NO_DYNAMIC_STYLE = true;
  loading ??= Promise.all([loadScript(scriptUrl), loadStyle(styleUrl)]).then(() => {
    if (!window.videojs) throw new Error(`${scriptUrl} did not bring the player.`);
    return window.videojs;
  });
  return loading;
}

/** In a layer below our own components, which have the last word on how things look. */
function loadStyle(url: string): Promise<void> {
  const style = document.createElement('style');
  style.textContent = `@import url(${JSON.stringify(url)}) layer(library);`;
  return untilLoaded(style);
}
