import type { ComponentType } from 'preact';
import type { PanelPart } from '../src/app/panel/types';
import { ServerFault } from './fault';
import { ask } from './server';
import type { ScreenName } from './session';
import { learn, type Rooms } from './words';

declare const BUILD: string;

/** Screens that stand in a file of their own, with their words: fetched when a person first goes there. */
interface Area {
	readonly screens: Partial<Record<ScreenName, ComponentType>>;
	readonly words: Partial<Rooms>;
}

const AREAS: Partial<Record<ScreenName, PanelPart>> = {
	connection: 'connection',
	goal: 'goal',
	summaries: 'summaries',
	sharing: 'summaries',
	explain: 'explain',
	reconcile: 'explain',
	settings: 'settings',
	help: 'settings',
	demo: 'demo',
	sets: 'sets',
};

/** The menu may open the panel at the explanation of a cell. */
export const firstScreen = (): ScreenName => (document.getElementById('panel')?.dataset.screen === 'explain' ? 'explain' : 'home');

const here = new Map<PanelPart, Area>();

/** Called by the area's own file. */
export function offer(name: PanelPart, area: Area): void {
	here.set(name, area);
	learn(area.words);
}

/** The screen, where its file has come. */
export const screenOf = (screen: ScreenName): ComponentType | undefined => here.get(AREAS[screen]!)?.screens[screen];

const coming = new Map<PanelPart, Promise<void>>();

/** Brings the file of a screen, once. */
export async function fetchArea(screen: ScreenName): Promise<void> {
	const name = AREAS[screen];
	if (name === undefined || here.has(name)) return;
	const way = coming.get(name) ?? bring(name).finally(() => coming.delete(name));
	coming.set(name, way);
	await way;
}

/** What was built with another panel does not fit into this one. */
async function bring(name: PanelPart): Promise<void> {
	const page = new DOMParser().parseFromString(await ask('panelPart', name), 'text/html');
	if (page.body.dataset.build !== BUILD) throw new ServerFault('function not found');
	for (const { tagName, textContent } of page.querySelectorAll('style, script')) {
		const element = document.createElement(tagName);
		element.textContent = textContent;
		document.head.append(element);
	}
}
