import type { Connector } from '../../../src/connectors/kit/contract';
import { checkCards } from './check-cards';
import { checkFields } from './check-fields';
import { checkForm, checkPaging, checkProbe, checkSecrets } from './check-form';
import { checkEmptyReplies, checkFaults } from './check-replies';
import { checkComplete, checkGaps, checkKeys, checkSource, checkValues } from './check-rows';
import type { Exchanges } from './exchanges';

type Check = (connector: Connector, exchanges: Exchanges) => string[];

/** What every connector must hold to. A check names what is missing. */
export const CHECKS: Readonly<Record<string, Check>> = {
	'the form and the lists have names in both languages': checkForm,
	'the probe tells the account': checkProbe,
	'every list is read to its end': checkPaging,
	'every bad reply gives its fault': checkFaults,
	'an empty reply is empty or told': checkEmptyReplies,
	'secrets go into signed requests to the account alone': checkSecrets,
	'the import stamps the source': checkSource,
	'every row has its key': checkKeys,
	'every value fits its column': checkValues,
	'joining again changes nothing': checkComplete,
	'what cannot be told is told': checkGaps,
	'deals and clients open their cards': checkCards,
	'fields that the account made are offered, and come when picked': checkFields,
};

/** What a connector lacks, by check; nothing when it is whole. */
export const lacks = (connector: Connector, exchanges: Exchanges): string[] =>
	Object.values(CHECKS).flatMap((check) => {
		try {
			return check(connector, exchanges);
		} catch (error) {
			return [String(error)];
		}
	});

/** The contract, as tests, for one connector. */
export function describeConnector(connector: Connector, exchanges: () => Exchanges): void {
	describe(connector.id, () => {
		test.each(Object.entries(CHECKS))('%s', (_, check) => {
			expect(check(connector, exchanges())).toEqual([]);
		});
	});
}
