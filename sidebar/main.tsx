import './parts/styles/base.css';
import './parts/styles/controls.css';
import './parts/styles/fields.css';
import './parts/styles/cards.css';
import './parts/styles/progress.css';
import { render } from 'preact';
import { Panel } from './frame/panel';

let isStarted = false;
function start(): void {
	if (isStarted) return;
	isStarted = true;
	render(<Panel />, document.getElementById('panel')!);
}
// The outline in the page is painted first. In a hidden window no frame is painted, so a timer starts the panel.
requestAnimationFrame(() => requestAnimationFrame(start));
setTimeout(start, 400);
