import type { Connector, FieldOffer, PickedField } from '../../../src/connectors/kit/contract';
import { customFields, PICKED } from '../../../src/connectors/kit/custom-fields';
import { ownKey } from '../../../src/facts/own-columns';
import type { Exchanges } from './exchanges';
import { readWhole, readWith } from './whole-read';

const keyOf = ({ of, code, kind }: FieldOffer): PickedField => ({ of, code, kind, key: ownKey(`${of} ${code}`) });

/** What the account made itself is offered, and comes with the records once it is picked. */
export function checkFields(connector: Connector, exchanges: Exchanges): string[] {
	const offers = customFields(readWhole(connector, exchanges).config);
	const problems = offers.some(({ of }) => of === 'deal') ? [] : ['fieldLists: no field of deals is offered'];
	const picked = offers.map(keyOf);
	const { facts } = readWith(connector, { ...exchanges, values: { ...exchanges.values, [PICKED]: JSON.stringify(picked) } });
	for (const { of, key } of picked) {
		const rows = (of === 'deal' ? facts.deals : facts.clients) ?? [];
		const whose = rows.filter((row) => of === 'deal' || row.kind === of);
		if (!whose.some((row) => (row[key] ?? null) !== null)) problems.push(`${key}: no ${of} has it, though it was picked`);
	}
	const twice = offers.filter((one, i) => offers.findIndex(({ of, code }) => of === one.of && code === one.code) !== i);
	return [...problems, ...twice.map(({ of, code }) => `fieldLists: ${of} ${code} is offered twice`)];
}
