import { BrowserKept } from './browser-kept.ts';
import type { KeptAnswer, KeptRequest } from './framed-kept.ts';

/**
 * The page in the frame: it keeps for the page around it. Only from disk, where any other page that
 * knows this file could read the folder as well; a site that is served asks nobody to frame it.
 */
async function serveParent(): Promise<void> {
  const kept = await BrowserKept.open(new URL('../', location.href.split('#')[0]).href);
  const send = (answer: KeptAnswer): void => {
    parent.postMessage(answer, '*');
  };
  kept.onNews(send);
  window.addEventListener('message', (event: MessageEvent<KeptRequest>) => {
    if (event.source !== parent) return;
    void answer(kept, event.data).then(send);
  });
  send({ kind: 'ready' });
}

async function answer(kept: BrowserKept, request: KeptRequest): Promise<KeptAnswer> {
  const { id } = request;
  try {
    return { kind: 'done', id, value: await carryOut(kept, request) };
  } catch (error) {
    return { kind: 'refused', id, reason: error instanceof Error ? error.message : String(error) };
  }
}

function carryOut(kept: BrowserKept, request: KeptRequest): Promise<unknown> {
  switch (request.kind) {
    case 'read':
      return kept.read(request.key);
    case 'write':
      return kept.write(request.key, request.value);
    case 'remove':
      return kept.remove(request.key);
    case 'list':
      return kept.list(request.prefix);
    case 'tell':
      kept.tell(request.topic, request.message);
      return Promise.resolve();
    case 'tell-at-end':
      kept.tellAtEnd(request.topic, request.message);
      return Promise.resolve();
  }
}

if (location.protocol === 'file:' && parent !== window) void serveParent();
