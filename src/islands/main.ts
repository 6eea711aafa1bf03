import { PersonaChair } from './chair/persona-chair.ts';
import { FindInTranscript } from './find/find-in-transcript.ts';
import { ClipPlayer } from './player/clip-player.ts';
import { SessionShelf } from './plan/session-shelf.ts';
import { SearchBox } from './search/search-box.ts';
import { TimeStrip } from './time-strip/time-strip.ts';

customElements.define('clip-player', ClipPlayer);
customElements.define('find-in-transcript', FindInTranscript);
customElements.define('persona-chair', PersonaChair);
customElements.define('search-box', SearchBox);
customElements.define('session-shelf', SessionShelf);
customElements.define('time-strip', TimeStrip);
