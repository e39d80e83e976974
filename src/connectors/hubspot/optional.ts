import { text } from '../../language/text';
import type { OptionalPart } from '../kit/contract';
import { costFindings } from '../kit/foreign-cost';

const KEYS = { ru: '⚙ Настройки → Интеграции → Service Keys', en: '⚙ Settings → Integrations → Service Keys' };

const keyRight = (ru: string, en: string) =>
	text(`Добавьте сервисному ключу право ${ru}: ${KEYS.ru}.`, `Add the scope ${en} to the service key: ${KEYS.en}.`);

export const lineItemsPart: OptionalPart = {
	id: 'line_items',
	what: text('позиции сделок (товары)', 'line items (products) of deals'),
	right: keyRight('line_items', 'line_items'),
	without: text('новые сделки остаются без товаров', 'new deals stand without products'),
	keeps: [{ table: 'deals', columns: ['products'] }],
};

export const dispositionsPart: OptionalPart = {
	id: 'dispositions',
	what: text('ваши собственные итоги звонков', 'the outcomes of calls that you have made yourselves'),
	right: keyRight('на чтение звонков', 'for reading calls'),
	without: text(
		'звонок со своим итогом считается состоявшимся по длительности',
		'a call with such an outcome counts as talked by its duration',
	),
	keeps: [{ table: 'activities', columns: ['status'], isFrom: ({ type, status }) => type === 'call' && status !== 'planned' }],
};

export const ratesPart: OptionalPart = {
	id: 'currency_rates',
	what: text('курсы валют аккаунта', 'the account’s exchange rates'),
	right: keyRight('multi-currency-read', 'multi-currency-read'),
	without: text('себестоимость в другой валюте неизвестна', 'costs in another currency are unknown'),
	// An account of one currency has no rates, and misses none.
	isNeeded: (facts, config) => costFindings(facts, config).length > 0,
	keeps: [{ table: 'deals', columns: ['cost'] }],
};
