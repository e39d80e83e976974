import type { Row } from '../../src/facts/table';
import { records } from '../../src/today/records';
import { factsOf, madeUpAccount } from './made-up-account';

test('a company whose id is its name is called by it; of a person, and of a number, the id is shown', () => {
	const rows = madeUpAccount(1);
	const [, , person] = rows.clients!.filter(({ kind }) => kind === 'contact');
	const named: Row[] = [
		{ ...rows.clients![1]!, kind: null, name: null },
		{ ...rows.clients![2]!, kind: null, name: null, client_id: '41129' },
		{ ...person!, client_id: 'Анна Иванова' },
		{ ...rows.clients![4]!, client_id: 'ООО «Ромашка»', kind: null, name: null },
	];
	const facts = factsOf({ ...rows, clients: named });
	const of = records(facts);
	const ids = facts.base.dictionary('client').texts;
	expect(named.map(({ client_id: id }) => of.client(ids.indexOf(String(id))).title)).toEqual([
		'C1',
		'ID 41129',
		'ID Анна Иванова',
		'ООО «Ромашка»',
	]);
});
