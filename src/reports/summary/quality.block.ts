import { NEEDED_TABLES } from '../details/details';
import { PRESENT } from '../details/present';
import { formula, quoted } from '../formula';
import { LAYOUT } from '../page/frame';
import { isMissing, now } from '../page/lookups';
import { defineBlock } from '../page/page';

const WORDS = {
	ru: {
		title: 'Качество данных: ',
		good: 'замечаний нет.',
		missing: 'не загружено (показатели по этим данным пустые или 0): ',
		tables: { activities: 'активности', stage_changes: 'история этапов', invoices: 'счета', payments: 'оплаты', ledger: 'расходы' },
		lacks: [
			'выиграны без суммы',
			'выиграны без себестоимости',
			'закрыты раньше, чем созданы',
			'с неизвестным статусом',
			'без ответственного',
		],
	},
	en: {
		title: 'Data quality: ',
		good: 'nothing to fix.',
		missing: 'not imported (KPIs that need them are blank or 0): ',
		tables: {
			activities: 'calls, meetings, emails',
			stage_changes: 'history of stages',
			invoices: 'invoices',
			payments: 'payments',
			ledger: 'costs',
		},
		lacks: [
			'won without an amount',
			'won without a cost',
			'closed before they were created',
			'with an unknown status',
			'without a manager',
		],
	},
} as const;

/** Shortcomings of the data, in one line. */
export default defineBlock({
	place: 110,
	on: 'both',
	draw({ canvas, sources, language }, top) {
		const { title, good, lacks: shortcomings, missing, tables } = WORDS[language];
		const parts = shortcomings.map((words, i) => {
			const count = now(sources, PRESENT.quality + i);
			return `IF(N(${count})>0;${quoted(`${words}: `)}&${count}&"; ";"")`;
		});
		const absent = NEEDED_TABLES.map((table) => `IF(${isMissing(sources, table)};", "&${quoted(tables[table])};"")`).join('&');
		parts.push(`IF(LEN(${absent})>0;${quoted(missing)}&MID(${absent};3;200)&"; ";"")`);
		const all = parts.join('&');
		canvas.put(top, LAYOUT.table, formula(`${quoted(title)}&IF(LEN(${all})=0;${quoted(good)};${all})`), 'note', { columns: 17 });
		return top + 1;
	},
});
