import { PersonaChair } from './chair/persona-chair.ts';
import { ClipPlayer } from './player/clip-player.ts';

customElements.define('clip-player', ClipPlayer);
customElements.define('persona-chair', PersonaChair);
