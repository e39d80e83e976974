import { render } from 'preact';
import { Panel } from './panel';
import './styles/base.css';
import './styles/controls.css';
import './styles/fields.css';
import './styles/cards.css';
import './styles/steps.css';
import './styles/progress.css';

let isStarted = false;
function start(): void {
	if (isStarted) return;
	isStarted = true;
	render(<Panel />, document.getElementById('panel')!);
}
// The outline that came with the page is painted first; where nothing is painted, a window behind others, time alone decides.
requestAnimationFrame(() => requestAnimationFrame(start));
setTimeout(start, 400);
