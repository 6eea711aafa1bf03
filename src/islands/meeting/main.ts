import { MeetingDesk } from './meeting-desk.ts';
import { MeetingWall } from './meeting-wall.ts';
import { RoomCheck } from './room-check.ts';

customElements.define('meeting-desk', MeetingDesk);
customElements.define('meeting-wall', MeetingWall);
customElements.define('room-check', RoomCheck);
