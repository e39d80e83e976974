import type { Role, Selection } from '../../wire';
import { words } from '../model/words';
import type { Session } from './session';

type Edit = 'rowAbove' | 'rowBelow' | 'rowsAway' | 'columnLeft' | 'columnRight' | 'columnsAway';
type Look = 'bold' | 'fill' | 'ink' | 'plain';
type Hand = 'hour' | 'day' | 'month' | 'real';

/** What a person may do in the workbench beside the add-on's menu. */
export type Deed = Edit | Look | Hand | Role | 'ascending' | 'descending' | 'beside' | 'journal' | 'kill' | 'afresh';

const LOOKS: Record<Look, Record<string, unknown>> = {
	bold: { bold: true },
	fill: { background: '#fff2cc' },
	ink: { color: '#c5221f' },
	plain: { bold: null, italic: null, background: null, color: null },
};

/** The address of this page with another person or file. */
export function addressWith(change: Readonly<Record<string, string | null>>): string {
	const url = new URL(location.href);
	for (const [key, value] of Object.entries(change)) {
		if (value === null) url.searchParams.delete(key);
		else url.searchParams.set(key, value);
	}
	return String(url);
}

/** Does what needs no window of its own; false where the window must. */
export function doDeed(session: Session, deed: Deed): boolean {
	if (deed === 'director' || deed === 'manager' || deed === 'stranger') location.assign(addressWith({ as: deed }));
	else if (deed === 'beside') window.open(addressWith({ as: 'manager' }), '_blank');
	else if (deed === 'kill') void kill(session);
	else if (deed === 'hour' || deed === 'day' || deed === 'month' || deed === 'real') void session.change({ do: 'clock', to: deed });
	else if (deed === 'journal' || deed === 'afresh') return false;
	else {
		const at = session.selected();
		if (at) void edit(session, deed, at);
	}
	return true;
}

async function kill(session: Session): Promise<void> {
	await fetch('/api/kill', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
	session.notice({ kind: 'toast', title: '', text: words().killed });
}

function edit(session: Session, deed: Edit | Look | 'ascending' | 'descending', at: Selection): Promise<void> {
	const { sheet, current } = at;
	const area = at.areas.at(-1)!;
	if (deed in LOOKS) return session.change({ do: 'paint', sheet, area, look: LOOKS[deed as Look] });
	if (deed === 'ascending' || deed === 'descending')
		return session.change({ do: 'sort', sheet, area: session.sortable(at), column: current.column, ascending: deed === 'ascending' });
	const axis = deed.startsWith('row') ? 'row' : 'column';
	const [first, many] = axis === 'row' ? [area.row, area.rows] : [area.column, area.columns];
	const away = deed === 'rowsAway' || deed === 'columnsAway';
	const after = deed === 'rowBelow' || deed === 'columnRight';
	return session.change({ do: 'shift', sheet, axis, at: after ? first + many : first, count: away ? -many : 1 });
}
