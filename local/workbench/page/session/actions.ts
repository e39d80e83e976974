import type { Role, Selection } from '../../wire';
import { words } from '../model/words';
import type { Session } from './session';

type Edit = 'rowAbove' | 'rowBelow' | 'rowsAway' | 'columnLeft' | 'columnRight' | 'columnsAway';
type Look = 'bold' | 'fill' | 'ink' | 'plain';
type Hand = 'hour' | 'day' | 'month' | 'real';

/** What a person may do in the workbench beside the add-on's menu. */
export type Action = Edit | Look | Hand | Role | 'ascending' | 'descending' | 'beside' | 'journal' | 'kill' | 'afresh';

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
export function performAction(session: Session, action: Action): boolean {
	if (action === 'director' || action === 'manager' || action === 'stranger') location.assign(addressWith({ as: action }));
	else if (action === 'beside') window.open(addressWith({ as: 'manager' }), '_blank');
	else if (action === 'kill') void kill(session);
	else if (action === 'hour' || action === 'day' || action === 'month' || action === 'real')
		void session.change({ do: 'clock', to: action });
	else if (action === 'journal' || action === 'afresh') return false;
	else {
		const at = session.selected();
		if (at) void edit(session, action, at);
	}
	return true;
}

async function kill(session: Session): Promise<void> {
	await fetch('/api/kill', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
	session.notice({ kind: 'toast', title: '', text: words().killed });
}

function edit(session: Session, action: Edit | Look | 'ascending' | 'descending', at: Selection): Promise<void> {
	const { sheet, current } = at;
	const area = at.areas.at(-1)!;
	if (action in LOOKS) return session.change({ do: 'paint', sheet, area, look: LOOKS[action as Look] });
	if (action === 'ascending' || action === 'descending')
		return session.change({ do: 'sort', sheet, area: session.sortable(at), column: current.column, ascending: action === 'ascending' });
	const axis = action.startsWith('row') ? 'row' : 'column';
	const [first, many] = axis === 'row' ? [area.row, area.rows] : [area.column, area.columns];
	const away = action === 'rowsAway' || action === 'columnsAway';
	const after = action === 'rowBelow' || action === 'columnRight';
	return session.change({ do: 'shift', sheet, axis, at: after ? first + many : first, count: away ? -many : 1 });
}
