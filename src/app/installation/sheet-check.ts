import type { Text } from '../../language/text';
import { type Finding, type Findings, fine } from './finding';
import type { InstallationPorts } from './ports';
import { inScratch } from './scratch';

const TEXT: Text = { ru: 'Текст из CRM остаётся текстом', en: 'Text from the CRM stays text' };
const CELL: Text = { ru: 'Панель видит выделенную ячейку', en: 'The panel sees the selected cell' };
const CONSENT: Text = { ru: 'Разрешения спрашиваются по одному', en: 'Permissions are asked for one by one' };
const COPY: Text = { ru: 'Листы менеджеров копируются с образца', en: 'Managers’ sheets are copied from a template' };

/** How the sheet takes what a script writes, and what Google tells a script. */
export function checkSheet(ports: InstallationPorts): Findings {
	const selection = ports.screen.selection() === null ? 'none' : 'told';
	const answers = { ...inScratch(ports, 'sheet'), 'selected cell': selection };
	return { lines: [text(answers), cell(answers), consent(answers)], answers };
}

type Answers = Readonly<Record<string, string>>;

const text = (answers: Answers): Finding =>
	answers['setValue of a quoted formula'] === '=1+1' && answers['value of an error cell'] === '#N/A'
		? fine('text', TEXT)
		: {
				id: 'text',
				title: TEXT,
				state: 'fault',
				text: {
					ru: 'Таблица превращает текст в формулы или читает ошибки иначе. Не загружайте данные и пришлите нам отчёт.',
					en: 'The sheet makes formulas of text, or reads errors in another way. Import nothing, and send us the report.',
				},
			};

const cell = (answers: Answers): Finding =>
	answers['selected cell'] === 'told'
		? fine('cell', CELL)
		: {
				id: 'cell',
				title: CELL,
				state: 'warning',
				text: {
					ru: 'Не видит: вместо «Объяснить ячейку» пишите =KPI_EXPLAIN(показатель; менеджер; период).',
					en: 'It does not: instead of Explain this cell, type =KPI_EXPLAIN(metric; manager; period).',
				},
			};

const consent = (answers: Answers): Finding =>
	answers['consent by scope'] === 'NOT_REQUIRED' && answers['requireScopes with what is granted'] === 'passed'
		? fine('consent', CONSENT)
		: {
				id: 'consent',
				title: CONSENT,
				state: 'warning',
				text: {
					ru: 'Google спрашивает обо всех сразу. Надстройка скажет, какого не хватает, когда оно понадобится.',
					en: 'Google asks for all at once. The add-on says which one is missing when it is needed.',
				},
			};

/** Whether a copy of a tab has its rules, lists and charts. */
export function checkTemplate(ports: InstallationPorts): Findings {
	const answers = inScratch(ports, 'template');
	const line: Finding = Object.values(answers).every((one) => one === '1')
		? fine('template', COPY)
		: {
				id: 'template',
				title: COPY,
				state: 'warning',
				text: {
					ru: 'Копия приходит без правил или диаграмм, поэтому каждый лист рисуется целиком: сводки строятся дольше.',
					en: 'A copy comes without rules or charts, so every sheet is drawn whole: building the summaries takes longer.',
				},
			};
	return { lines: [line], answers };
}
