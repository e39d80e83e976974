import type { ComponentType } from 'preact';
import { call } from '../server/call';
import { ServerFault } from '../server/fault';
import { type ScreenName, screenEntry } from './screens';

declare const BUILD: string;

/** Screens whose code is a file of its own, fetched when a person first goes there. */
export type AreaScreens = Partial<Record<ScreenName, ComponentType>>;

/** The menu may open the panel at the explanation of a cell. */
export const firstScreen = (): ScreenName => (document.getElementById('panel')?.dataset.screen === 'explain' ? 'explain' : 'home');

const loadedScreens: AreaScreens = {};

/** Called by each file of `areas/` when it runs. */
export const registerArea = (area: AreaScreens): void => void Object.assign(loadedScreens, area);

export const screenOf = (screen: ScreenName): ComponentType | undefined => loadedScreens[screen];

const downloads = new Map<string, Promise<void>>();

/** Brings the file of a screen, once. */
export async function fetchArea(screen: ScreenName): Promise<void> {
	const { area } = screenEntry(screen);
	if (area === undefined || screenOf(screen) !== undefined) return;
	const download = downloads.get(area) ?? downloadArea(area).finally(() => downloads.delete(area));
	downloads.set(area, download);
	await download;
}

/** An area built with another version of the panel is refused: it does not fit. */
async function downloadArea(area: string): Promise<void> {
	const page = new DOMParser().parseFromString(await call('panelPart', area), 'text/html');
	if (page.body.dataset.build !== BUILD) throw new ServerFault('function not found');
	for (const { tagName, textContent } of page.querySelectorAll('style, script')) {
		const element = document.createElement(tagName);
		element.textContent = textContent;
		document.head.append(element);
	}
}
