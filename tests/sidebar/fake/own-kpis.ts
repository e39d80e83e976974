import type { ReadyKpi, Rpc } from '../../../sidebar/server/contract';
import type { Spreadsheet } from './spreadsheet';

export function ownKpisCalls({ text }: Spreadsheet): Pick<Rpc, 'readyKpis' | 'addReadyKpi'> {
	let list: ReadyKpi[] = [
		{
			key: 'calls',
			name: text('Звонки от минуты', 'Calls of a minute or more'),
			note: text('Разговоры, а не дозвоны.', 'Talks, not dials.'),
			isThere: true,
		},
		{
			key: 'minutes',
			name: text('Минуты разговоров в день', 'Minutes of talk a day'),
			note: text('На рабочий день.', 'For each working day.'),
			isThere: false,
		},
	];
	return {
		readyKpis: () => list,
		addReadyKpi(key) {
			list = list.map((one) => (one.key === key ? { ...one, isThere: true } : one));
			return list;
		},
	};
}
