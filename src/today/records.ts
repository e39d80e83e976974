import type { EnrichedFacts } from '../columns/enrich';
import { rowsById } from '../columns/kit/data';
import { clientLinks, dealLinks } from '../columns/kit/links';
import { dealStages, stageCodes } from '../columns/kit/stages';
import { textOf } from '../facts/columns';
import { codesOf, numbersOf } from '../facts/fact-base';
import { clientTitle } from '../facts/names-beside';

/** What a list says of a deal and of a client. */
export interface Records {
	deal(row: number): { readonly title: string; readonly link: string; readonly stage: string; readonly owner: number };
	client(code: number): { readonly title: string; readonly link: string };
	manager(code: number): string;
	/** Whole days since anything happened to the deal; null where nobody can tell. */
	silence(row: number): number | null;
}

export function records(facts: EnrichedFacts): Records {
	const { base } = facts;
	const { zone, asOf } = base.account;
	const deals = facts.source('deals');
	const [id, name, stageId] = ['deal_id', 'name', 'stage_id'].map((key) => textOf(deals, key));
	const owner = codesOf(deals, 'manager_id');
	const stages = base.table('stages');
	const [ofStage, stageName] = [textOf(stages, 'stage_id'), textOf(stages, 'name')];
	const stageNames = new Map(Array.from(stageCodes(base).rows, (code, i) => [code, stageName(i) || ofStage(i)]));
	const stage = dealStages(base);
	const touched = numbersOf(deals, 'last_touch');
	const clients = base.table('clients');
	const clientRows = rowsById(codesOf(clients, 'client_id'));
	const clientIds = base.dictionary('client').texts;
	const [clientName, kind] = [textOf(clients, 'name'), textOf(clients, 'kind')];
	const managers = base.table('managers');
	const managerName = textOf(managers, 'name');
	const managerNames = new Map(Array.from(codesOf(managers, 'manager_id'), (code, i) => [code, managerName(i)]));
	const managerIds = base.dictionary('manager').texts;
	return {
		deal: (row) => ({
			title: name!(row) || id!(row),
			link: dealLinks(base)(row),
			stage: stageNames.get(stage[row]!) ?? stageId!(row),
			owner: owner[row]!,
		}),
		client(code) {
			const row = code < 0 ? -1 : (clientRows[code] ?? -1);
			if (row < 0) return { title: code < 0 ? '' : (clientIds[code] ?? ''), link: '' };
			return { title: clientTitle(kind(row), clientName(row), clientIds[code] ?? ''), link: clientLinks(base)(row) };
		},
		manager: (code) => managerNames.get(code) || (code < 0 ? '' : (managerIds[code] ?? '')),
		silence: (row) => (Number.isNaN(touched[row]!) ? null : asOf - zone.dayAt(touched[row]!)),
	};
}
