/** @jsxImportSource preact */
import { render } from 'preact';
import './page.css';
import { App } from './shell/app';

const wanted = new URLSearchParams(location.search).get('lang');
render(<App language={wanted === 'en' || wanted === 'ru' ? wanted : undefined} />, document.getElementById('app')!);
