import { MANAGERS, ZONE_OFFSET } from './question';
import { stream } from './stream';

/** Columns of the array, in order. */
export const COLUMNS = [
	'deal_id',
	'manager_id',
	'outcome',
	'amount',
	'created_at',
	'closed_at',
	'first_contact_at',
	'client_id',
	'region',
	'source_channel',
] as const;

export type Line = [string, string, string, number | '', Date, Date | '', Date | '', string, string, string];

const DAY = 86_400_000;

/** Deals as `getValues()` hands them over: texts, numbers and Dates, `''` where a cell is empty. */
export function dealsArray(size: number, seed = 1): Line[] {
	const random = stream(seed);
	const regions = ['Москва', 'Смоленск', 'Тверь', 'Казань'];
	const channels = ['site', 'call', 'referral', 'ads', 'partner'];
	const first = Date.UTC(2025, 9, 1) - ZONE_OFFSET;
	const last = Date.UTC(2027, 0, 1) - ZONE_OFFSET;
	const lines: Line[] = [];
	for (let i = 0; i < size; i++) {
		// In order of creation, as a CRM numbers them.
		const created = first + Math.floor(((i + random()) / size) * (last - first) * 0.98);
		const fate = random();
		const outcome = fate < 0.42 ? 'WON' : fate < 0.85 ? 'LOST' : 'OPEN';
		const closed = outcome === 'OPEN' ? null : created + Math.floor((1 + 40 * random() * random()) * DAY);
		const isClosed = closed !== null && closed < last;
		const contact = random() < 0.9 ? created + Math.floor(600_000 * 60 * random() * random()) : null;
		lines.push([
			String(30_000_000 + i * 2),
			MANAGERS[Math.floor(random() * MANAGERS.length)]!,
			isClosed ? outcome : 'OPEN',
			random() < 0.05 ? '' : Math.round(random() * 30_000_000) / 100,
			new Date(created),
			isClosed ? new Date(closed) : '',
			contact === null ? '' : new Date(contact),
			`C${Math.floor(random() * size * 0.6)}`,
			regions[Math.floor(random() * 4)]!,
			channels[Math.floor(random() * 5)]!,
		]);
	}
	return lines;
}
