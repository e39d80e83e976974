/** @jsxImportSource preact */
import type { Tab, TabChange } from '../../wire';
import { words } from '../model/words';

interface Props {
	readonly tabs: readonly Tab[];
	readonly tab: Tab;
	readonly left: number;
	readonly close: () => void;
	readonly rename: () => void;
	readonly change: (change: TabChange) => void;
}

/** What a person may do with a tab, as the menu of a tab in Google Sheets has it. */
export function SheetMenu({ tabs, tab, left, close, rename, change }: Props) {
	const seen = tabs.filter(({ hidden }) => !hidden);
	const at = seen.indexOf(tab);
	const beside = (step: number): Tab | undefined => seen[at + step];
	const item = (caption: string, act: () => void, isOff = false) => (
		<div class="item">
			<button
				type="button"
				role="menuitem"
				disabled={isOff}
				onClick={() => {
					close();
					act();
				}}
			>
				{caption}
			</button>
		</div>
	);
	/** To where the neighbour is: hidden tabs between them are passed by. */
	const move = (step: number): void => {
		const neighbour = beside(step);
		if (neighbour !== undefined) change({ to: 'place', place: tabs.indexOf(neighbour) });
	};
	return (
		<div class="items upward sheet-menu" role="menu" style={{ left }} onPointerDown={(event) => event.stopPropagation()}>
			{item(words().renameSheet, rename)}
			{item(words().moveLeft, () => move(-1), beside(-1) === undefined)}
			{item(words().moveRight, () => move(1), beside(1) === undefined)}
			<hr />
			{item(words().hideSheet, () => change({ to: 'hidden' }), seen.length < 2)}
			{item(
				words().deleteSheet,
				() => {
					if (window.confirm(words().deleteSure.replace('{}', tab.name))) change({ to: 'deleted' });
				},
				seen.length < 2,
			)}
		</div>
	);
}
