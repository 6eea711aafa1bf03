import { ClipPlayer } from './player/clip-player.ts';

customElements.define('clip-player', ClipPlayer);
