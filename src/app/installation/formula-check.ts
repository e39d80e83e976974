import type { Text } from '../../language/text';
import { type Finding, type Findings, fine } from './finding';
import type { InstallationPorts } from './ports';
import { inScratch } from './scratch';

const TYPED: Text = { ru: 'Формулы, которые пишет надстройка', en: 'Formulas that the add-on writes' };
const OWN: Text = { ru: 'Формулы =KPI… в ячейках', en: 'Formulas =KPI… in cells' };
const ARGUMENTS: Text = { ru: 'Что получают формулы =KPI…', en: 'What formulas =KPI… are given' };

/** Whether cells calculate what the add-on writes, and know its own functions. */
export function checkFormulas(ports: InstallationPorts): Findings {
	const answers = inScratch(ports, 'formulas');
	return { lines: [typed(answers), own(answers), ...(isOwnFound(answers) ? [given(answers)] : [])], answers };
}

type Answers = Readonly<Record<string, string>>;

const typed = (answers: Answers): Finding =>
	answers['formula as typed'] === '3' &&
	answers['range in array context'] === '12' &&
	answers['number made text'] === '1' &&
	answers['error caught'] === 'caught'
		? fine('typed', TYPED)
		: {
				id: 'typed',
				title: TYPED,
				state: 'fault',
				text: {
					ru: `Таблица не посчитала формулу: ${answers['formula as typed']}. Листы строить рано: пришлите нам отчёт.`,
					en: `The sheet did not calculate a formula: ${answers['formula as typed']}. Do not build sheets yet: send us the report.`,
				},
			};

const isOwnFound = (answers: Answers): boolean => answers['own function'] === 'WON';

function own(answers: Answers): Finding {
	const shown = answers['own function'] ?? '';
	if (isOwnFound(answers)) return fine('own', OWN);
	if (/loading|загруз/i.test(shown))
		return {
			id: 'own',
			title: OWN,
			state: 'warning',
			text: {
				ru: 'Google ещё считает. Проверьте снова через минуту; готовым листам эти формулы не нужны.',
				en: 'Google is still calculating. Check again in a minute; the sheets do not need these formulas.',
			},
		};
	return {
		id: 'own',
		title: OWN,
		state: 'fault',
		text: {
			ru: `Таблица их не узнаёт (${shown}). Обновите страницу; не поможет — включите надстройку для этого файла: «Расширения → Дополнения → Управление». Готовые листы работают и без них.`,
			en: `The sheet does not know them (${shown}). Load the page anew; if that does not help, switch the add-on on for this file: Extensions → Add-ons → Manage. The sheets work without them.`,
		},
	};
}

/** An argument that was left out, an error, an empty result: the forms that the formulas understand. */
const UNDERSTOOD: Readonly<Record<string, RegExp>> = {
	'omitted middle argument': /^number 1, (undefined|string|object null), number 3, of 3$/,
	'omitted last argument': /^number 1(, (undefined|string|object null))?, of [12]$/,
	'empty cell': /^(string|undefined|object null), of 1$/,
	'error cell': /#N\/A|#Н\/Д/,
	'date cell': /^date, of 1$/,
	'empty result': /^$/,
	'result of two cells': /\d.*\|.*\d/,
};

function given(answers: Answers): Finding {
	const odd = Object.keys(UNDERSTOOD).filter((question) => !UNDERSTOOD[question]!.test(answers[question] ?? ''));
	if (odd.length === 0) return fine('arguments', ARGUMENTS);
	const list = odd.map((question) => `${question}: ${answers[question]}`).join('; ');
	return {
		id: 'arguments',
		title: ARGUMENTS,
		state: 'warning',
		text: {
			ru: `Не так, как ждёт надстройка (${list}). Указывайте в =KPI… все аргументы и пришлите нам отчёт.`,
			en: `Not what the add-on expects (${list}). Give =KPI… all of its arguments, and send us the report.`,
		},
	};
}
