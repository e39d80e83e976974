import { namesIn } from '../../src/kpis/names';
import { optionsOf } from '../../src/kpis/options';
import { createdDeals, lostDeals, pricedWonDeals, wonDeals } from '../../src/kpis/populations';
import { kpis } from '../../src/kpis/registry.gen';
import { resolveOptions } from '../../src/measures/resolve-options';
import { rowsName } from '../../src/measures/row-headings';
import type { Measure, Population } from '../../src/measures/vocabulary';
import { and, count, minus, product, ratio, sum } from '../../src/measures/vocabulary';
import { describe as inWords } from '../../src/measures/words';
import { optionTexts } from './option-texts';

const ru = (measure: Measure): string => inWords(measure, 'ru', namesIn('ru'));

test('one date that decides is said once, several where they belong', () => {
	expect(ru(ratio(count(wonDeals), count(lostDeals)))).toBe('число выигранных сделок ÷ число проигранных сделок, по дате закрытия');
	expect(ru(ratio(count(wonDeals), count(createdDeals)))).toBe('число выигранных сделок по дате закрытия ÷ число сделок по дате создания');
});

test('brackets stand only where they change the meaning', () => {
	const [a, b, c] = [count(wonDeals), count(lostDeals), sum('price', wonDeals)];
	expect(ru(ratio(product(product(a, b), c), b))).not.toMatch(/[()]/);
	expect(ru(ratio(minus(a, b), b))).toMatch(/^\(.* − .*\) ÷ /);
	expect(ru(minus(a, minus(b, c)))).toMatch(/− \(.* − .*\)/);
	expect(ru(ratio(a, ratio(b, c)))).toMatch(/÷ \(.* ÷ .*\)/);
});

test('a heading has the rows in the nominative', () => {
	expect(rowsName(pricedWonDeals, 'ru')).toBe('выигранные сделки с заполненной суммой');
	expect(rowsName(and(wonDeals, { column: 'is_lapsed', is: true }), 'ru')).toBe(
		'выигранные сделки, после которых клиент не купил снова в свой срок',
	);
	expect(rowsName(lostDeals, 'en')).toBe('lost deals');
});

test('a condition without a phrase of its own names its column as the sheet does', () => {
	const north: Population = and(wonDeals, { column: 'region', is: 'Север' });
	expect(ru(count(north))).toBe('число выигранных сделок («Регион» = Север) по дате закрытия');
});

test.each(kpis.flatMap((kpi) => optionTexts(kpi).map((options) => [kpi.id, options] as const)))(
	'%s %s has no key, code or hole in its words',
	(id, options) => {
		const measure = resolveOptions(kpis.find((kpi) => kpi.id === id)!.measure, optionsOf(options));
		for (const language of ['ru', 'en'] as const) {
			const words = inWords(measure, language, namesIn(language)).replace(/, (этап|stage) [«“]offer[»”]/, '');
			expect(words).not.toMatch(/undefined|NaN|Infinity|[a-z]_[a-z]|WON|LOST|\s\s|\s,|^\s|\s$/);
			expect(words.split('(')).toHaveLength(words.split(')').length);
			expect(words).not.toMatch(language === 'en' ? /[а-яё]/i : /[a-z]{3}/);
		}
	},
);
