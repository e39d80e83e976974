import type { Row } from '../../facts/table';
import type { Facts } from '../../facts/tables';
import type { Config } from '../kit/contract';
import { withCosts } from '../kit/foreign-cost';
import { withFormerManagers } from '../kit/former-managers';
import { linkedFacts } from '../kit/joined-facts';
import { newestRows } from '../kit/newest-rows';
import { StageList } from '../kit/stage-list';
import { withResults } from './calls';
import { withOutcomes } from './deals';
import { fieldReader } from './fields';
import { withHistory } from './stage-history';
import { salesPeople } from './users';

/** Joins what single replies cannot know. Doing it again over its own result, with newer rows added, is safe. */
export function complete(facts: Facts, config: Config): Facts {
	const newest = withOutcomes(withCosts(newestRows(facts.deals, 'deal_id'), config), facts.stages ?? []);
	const { deals = [], stage_changes = [] } = withHistory(newest, facts);
	// Who was responsible earlier is kept nowhere: an activity tells its own performer.
	const linked = linkedFacts({ ...facts, deals, activities: withResults(facts.activities ?? []) }, config);
	const joined: Facts = {
		...linked,
		deals: withReasons(deals, facts.stages ?? [], config),
		stage_changes,
		...(facts.invoices && { invoices: newestRows(facts.invoices, 'invoice_id') }),
		...(facts.payments && { payments: newestRows(facts.payments, 'payment_id') }),
	};
	return { ...joined, managers: withFormerManagers({ ...joined, managers: salesPeople(joined, config) }, config) };
}

/** Where there is no field for it, the stage in which a deal was lost says why. */
function withReasons(deals: readonly Row[], stages: readonly Row[], config: Config): Row[] {
	if (fieldReader('deal', config).has('loss')) return [...deals];
	const list = new StageList(stages);
	return deals.map((deal) =>
		deal.outcome === 'LOST' ? { ...deal, loss_reason: list.value('name', deal.stage_id, deal.pipeline_id) } : deal,
	);
}
