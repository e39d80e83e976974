import type { Clock, DocumentMemory } from '../ports/ports';
import { remembered } from '../ports/remembered';

type NotePorts = DocumentMemory & Pick<Clock, 'now'>;

/** Who typed into which lines of a tab, and when. */
export interface EditNote {
	readonly tab: string;
	/** From 1. */
	readonly row: number;
	readonly rows: number;
	/** '' where Google does not tell. */
	readonly who: string;
	/** Milliseconds. */
	readonly at: number;
}

/** Document property: edits since the rules were last looked at; a property holds 9 KB. */
const KEY = 'kpi.edits';
const MOST = 60;

type Stored = [tab: string, row: number, rows: number, who: string, at: number];

export const editNotes = ({ documentMemory }: DocumentMemory): EditNote[] =>
	(remembered<Stored[]>(documentMemory.get(KEY), [['', 0, 0, '', 0]]) ?? []).map(([tab, row, rows, who, at]) => ({
		tab,
		row,
		rows,
		who,
		at,
	}));

/** Kept until the rules are compared with what they were: only then is it known what the edit changed. */
export function noteEdit(ports: NotePorts, { tab, row, rows, who }: Omit<EditNote, 'at'>): void {
	const others = editNotes(ports).filter((one) => one.tab !== tab || one.row !== row || one.rows !== rows || one.who !== who);
	const stored = [...others, { tab, row, rows, who, at: ports.now() }].map((one): Stored => [one.tab, one.row, one.rows, one.who, one.at]);
	ports.documentMemory.set({ [KEY]: JSON.stringify(stored.slice(-MOST)) });
}

export const forgetEdits = ({ documentMemory }: DocumentMemory): void => {
	if (documentMemory.get(KEY) !== null) documentMemory.set({ [KEY]: null });
};
