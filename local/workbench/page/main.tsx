/** @jsxImportSource preact */
import { render } from 'preact';
import './styles/base.css';
import './styles/title-bar.css';
import './styles/menus.css';
import './styles/grid.css';
import './styles/panel.css';
import './styles/tabs.css';
import './styles/notices.css';
import './styles/no-access.css';
import './styles/journal.css';
import { App } from './shell/app';

const language = new URLSearchParams(location.search).get('lang');
render(<App language={language === 'en' || language === 'ru' ? language : undefined} />, document.getElementById('app')!);
