import { render } from 'preact';
import { Panel } from './panel';
import './styles/base.css';
import './styles/controls.css';
import './styles/fields.css';
import './styles/cards.css';
import './styles/steps.css';
import './styles/progress.css';

render(<Panel />, document.getElementById('panel')!);
