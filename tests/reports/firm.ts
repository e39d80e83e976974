/** A firm of any size as the files that a user would upload: the same figures for the same seed. */
export interface Firm {
	readonly managers: readonly (readonly [id: string, name: string, team: string, region: string, activeTo?: string])[];
	/** Deals of each manager. */
	readonly deals: number;
	/** The first and the last month with deals. */
	readonly months: readonly string[];
	/** A word in the names of everything that belongs to a manager. */
	readonly canary?: Readonly<Record<string, string>>;
}

const csv = (lines: readonly (readonly unknown[])[]): string =>
	lines.map((line) => line.map((cell) => `"${String(cell ?? '').replace(/"/g, '""')}"`).join(',')).join('\n');

function random(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}

export function firmTables({ managers, deals, months, canary = {} }: Firm, asOf: string): Record<string, string> {
	const next = random(7);
	const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
	const dealLines: unknown[][] = [
		['deal_id', 'name', 'client_id', 'manager_id', 'outcome', 'amount', 'cost', 'created_at', 'closed_at', 'loss_reason', 'stage_id'],
	];
	const acts: unknown[][] = [['activity_id', 'deal_id', 'manager_id', 'type', 'direction', 'status', 'occurred_at']];
	const clients: unknown[][] = [['client_id', 'name', 'kind']];
	const invoices: unknown[][] = [['invoice_id', 'deal_id', 'client_id', 'manager_id', 'amount', 'issued_at', 'due_date', 'status']];
	const targets: unknown[][] = [['target_id', 'scope', 'metric', 'period', 'value']];
	for (const [id] of managers) {
		const word = canary[id] ?? '';
		for (let d = 0; d < deals; d++) {
			const month = pick(months);
			const outcome = pick(['WON', 'WON', 'LOST', 'OPEN']);
			const deal = `${id}-${d}`;
			const day = 1 + Math.floor(next() * 27);
			const at = (plus: number): string => `${month}-${String(Math.min(28, day + plus)).padStart(2, '0')} 12:00`;
			const amount = 1000 + Math.floor(next() * 90_000);
			const stage = outcome === 'OPEN' ? pick(['new', 'offer']) : outcome === 'WON' ? '142' : '143';
			const reason = outcome === 'LOST' ? pick(['Дорого', 'Ушли к другим', '']) : '';
			dealLines.push([
				deal,
				`${word}Сделка ${deal}`,
				`c-${deal}`,
				id,
				outcome,
				amount,
				Math.floor(amount / 2),
				at(0),
				outcome === 'OPEN' ? '' : at(3),
				reason,
				stage,
			]);
			clients.push([`c-${deal}`, `${word}ООО ${deal}`, 'company']);
			acts.push([`a-${deal}`, deal, id, pick(['call', 'meeting', 'email']), 'out', 'done', at(1)]);
			if (outcome === 'WON') invoices.push([`i-${deal}`, deal, `c-${deal}`, id, amount, `${month}-28`, `${month}-28`, 'issued']);
		}
		for (const month of months)
			targets.push([`t-${id}-${month}`, id, 'amount', month, 100_000], [`d-${id}-${month}`, id, 'deals', month, 3]);
	}
	return {
		'settings.csv': csv([
			['key', 'value'],
			['as_of', asOf],
		]),
		'managers.csv': csv([
			['manager_id', 'name', 'team', 'region', 'active_to'],
			...managers.map(([id, name, team, region, to]) => [id, name, team, region, to ?? '']),
		]),
		'stages.csv': csv([
			['stage_id', 'pipeline_id', 'name', 'order', 'outcome', 'temperature'],
			['new', 'p', 'Новый', 1, 'OPEN', 'warm'],
			['offer', 'p', 'Предложение', 2, 'OPEN', 'hot'],
			['142', 'p', 'Успешно', 3, 'WON', 'none'],
			['143', 'p', 'Отказ', 4, 'LOST', 'none'],
		]),
		'deals.csv': csv(dealLines),
		'activities.csv': csv(acts),
		'clients.csv': csv(clients),
		'invoices.csv': csv(invoices),
		'targets.csv': csv(targets),
	};
}

export const people = (count: number): Firm['managers'] =>
	Array.from(
		{ length: count },
		(_, i) => [`M${i + 1}`, `Менеджер ${String(i + 1).padStart(3, '0')}`, `Команда ${i % 3}`, `Регион ${i % 4}`] as const,
	);
