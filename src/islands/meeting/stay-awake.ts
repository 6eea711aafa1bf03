/** Keeps the screen from going dark while people talk, for as long as the page is seen. */
export function stayAwake(signal: AbortSignal): void {
  const ask = (): void => {
    // Not every browser has it, and none gives it to a page that is not seen.
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    navigator.wakeLock.request('screen').then(
      (lock) => {
        signal.addEventListener('abort', () => void lock.release());
      },
      () => undefined,
    );
  };
  document.addEventListener('visibilitychange', ask, { signal });
  ask();
}
