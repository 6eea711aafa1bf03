import { openCollecting } from './collecting.ts';
import { SessionPlan } from './session-plan.ts';
import './collecting-global.ts';

window.sightlineCollecting = openCollecting;
if (!customElements.get('session-plan')) customElements.define('session-plan', SessionPlan);
