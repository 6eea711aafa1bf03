import { MeetingWall } from './meeting-wall.ts';

customElements.define('meeting-wall', MeetingWall);
