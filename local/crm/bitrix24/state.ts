import { zone } from '../../../src/calendar/zone';
import type { Attachment, DemoAccount, DemoDeal, DemoPipeline, DemoStage } from '../../demo/account';

export interface Status {
	readonly entity: string;
	readonly status: string;
	readonly name: string;
	readonly sort: number;
	readonly semantics: 'S' | 'F' | null;
}

/** The account as Bitrix24 would hold it, worked out once. */
export interface State {
	readonly account: DemoAccount;
	/** Deleted deals are in no list: the recycle bin cannot be asked. */
	readonly deals: readonly DemoDeal[];
	readonly category: ReadonlyMap<number, number>;
	readonly statuses: readonly Status[];
	/** Our stage to the portal's, and its meaning. */
	readonly stage: ReadonlyMap<number, { readonly id: string; readonly category: number; readonly semantics: 'P' | 'S' | 'F' }>;
	readonly returning: ReadonlySet<number>;
	/** The card that an activity belongs to; one that belonged only to a deleted deal was deleted with it. */
	cardOf(on: readonly Attachment[]): Attachment | null;
	/** A moment in the portal's zone, with its offset. */
	iso(instant: number): string;
	/** A date: midnight in the portal's zone. */
	isoDay(instant: number): string;
}

export const INVOICE_CATEGORY = 5;

export function stateOf(account: DemoAccount): State {
	const here = zone(account.timeZone);
	const iso = (instant: number): string => {
		const offset = here.offsetAt(instant);
		const minutes = Math.abs(offset) / 60_000;
		const two = (n: number): string => String(Math.floor(n)).padStart(2, '0');
		return `${new Date(instant + offset).toISOString().slice(0, 19)}${offset < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
	};
	const deals = account.deals.filter(({ deletedAt }) => deletedAt === null).sort((a, b) => a.id - b.id);
	const alive = new Set(deals.map(({ id }) => id));
	const category = new Map(account.pipelines.map((line, i) => [line.id, i * 2]));
	const stage = new Map(
		account.pipelines.flatMap((line) => {
			const of = category.get(line.id)!;
			return line.stages.map((one, n) => [
				one.id,
				{ id: statusId(one, n, of), category: of, semantics: semanticsOf(one) ?? ('P' as const) },
			]);
		}),
	);
	return {
		account,
		deals,
		category,
		stage,
		statuses: [...account.pipelines.flatMap((line) => statusesOf(line, category.get(line.id)!)), ...OTHERS],
		returning: returningOf(deals),
		cardOf: (on) => on.find(({ kind, id }) => kind === 'deal' && alive.has(id)) ?? on.find(({ kind }) => kind !== 'deal') ?? null,
		iso,
		isoDay: (instant) => iso(here.instantOf(here.dayAt(instant))),
	};
}

const semanticsOf = ({ kind }: DemoStage): 'S' | 'F' | null => (kind === 'won' ? 'S' : kind === 'lost' ? 'F' : null);

/** The first pipeline's stages have bare names, the others' the number of the pipeline before them. */
function statusId(stage: DemoStage, at: number, category: number): string {
	const bare = stage.kind === 'won' ? 'WON' : stage.kind === 'lost' ? 'LOSE' : at === 0 ? 'NEW' : `UC_${stage.id}`;
	return category === 0 ? bare : `C${category}:${bare}`;
}

const statusesOf = (line: DemoPipeline, category: number): Status[] =>
	line.stages.map((stage, n) => ({
		entity: category === 0 ? 'DEAL_STAGE' : `DEAL_STAGE_${category}`,
		status: statusId(stage, n, category),
		name: stage.name,
		sort: (n + 1) * 10,
		semantics: semanticsOf(stage),
	}));

const other = (entity: string, status: string, name: string, sort: number, semantics: Status['semantics'] = null): Status => ({
	entity,
	status,
	name,
	sort,
	semantics,
});

const OTHERS: readonly Status[] = [
	other('SOURCE', 'CALL', 'Звонок', 10),
	other('SOURCE', 'EMAIL', 'Электронная почта', 20),
	other('SOURCE', 'WEBFORM', 'CRM-форма', 30),
	...[
		['N', 'Новый', null],
		['S', 'Отправлен клиенту', null],
		['P', 'Оплачен', 'S'],
		['D', 'Не оплачен', 'F'],
	].map(([mark, name, semantics], i) =>
		other(
			`SMART_INVOICE_STAGE_${INVOICE_CATEGORY}`,
			`DT31_${INVOICE_CATEGORY}:${mark}`,
			name!,
			(i + 1) * 10,
			semantics as Status['semantics'],
		),
	),
];

/** Deals of clients who had bought before. */
function returningOf(deals: readonly DemoDeal[]): Set<number> {
	const client = ({ companyId, contactId }: DemoDeal): string | null =>
		companyId !== null ? `CO_${companyId}` : contactId !== null ? `C_${contactId}` : null;
	const first = new Map<string, number>();
	for (const deal of deals) {
		const who = client(deal);
		if (who !== null && deal.outcome === 'won' && deal.closedAt !== null)
			first.set(who, Math.min(first.get(who) ?? deal.closedAt, deal.closedAt));
	}
	return new Set(deals.filter((deal) => (first.get(client(deal) ?? '') ?? Number.POSITIVE_INFINITY) < deal.createdAt).map(({ id }) => id));
}
