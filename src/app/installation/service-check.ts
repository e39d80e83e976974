import type { Text } from '../../language/text';
import { connection, freshConnection } from '../crm/connection';
import { faultSentence } from '../crm/fault-sentence';
import { fetchPage } from '../crm/request';
import { cloudFiles } from '../sharing/cloud-files';
import { type Finding, type Findings, failed, fine } from './finding';
import type { InstallationPorts } from './ports';

const FILE: Text = { ru: 'Личные файлы', en: 'Private files' };
const PDF: Text = { ru: 'PDF к письмам', en: 'PDF for emails' };
const MAIL: Text = { ru: 'Письма', en: 'Emails' };
const CRM: Text = { ru: 'Ответ CRM', en: 'Answer of the CRM' };

/** Makes a file of the add-on's own, asks for it as PDF, and throws it away. */
export function checkFiles(ports: InstallationPorts): Findings {
	const files = cloudFiles(ports);
	let file: string;
	try {
		file = files.make('check', 'KPI for Sales', ports.book);
	} catch (error) {
		return { lines: [failed('files', FILE, error)], answers: { 'private file': 'refused' } };
	}
	try {
		const isGiven = ports.pdf(file) !== null;
		const pdf: Finding = isGiven
			? fine('pdf', PDF)
			: {
					id: 'pdf',
					title: PDF,
					state: 'warning',
					text: {
						ru: 'Google не отдаёт файл как PDF: письма уходят со ссылкой на сводку, без вложения.',
						en: 'Google does not return the file as PDF: emails go out with a link to the summary and no attachment.',
					},
				};
		return { lines: [fine('files', FILE), pdf], answers: { 'private file': 'made', PDF: isGiven ? 'given' : 'refused' } };
	} finally {
		files.trash(file);
	}
}

export const checkServices = (ports: InstallationPorts): Findings => ({ lines: [letters(ports), crm(ports)], answers: {} });

function letters(ports: InstallationPorts): Finding {
	try {
		const left = ports.mail.remainingToday();
		if (left > 0) return fine('mail', MAIL, { ru: `Сегодня можно отправить ещё ${left}.`, en: `${left} more can be sent today.` });
		return {
			id: 'mail',
			title: MAIL,
			state: 'warning',
			text: {
				ru: 'Суточная норма Google исчерпана: остальные письма уйдут завтра.',
				en: 'Google’s daily quota is used up: the remaining emails go out tomorrow.',
			},
		};
	} catch (error) {
		return failed('mail', MAIL, error);
	}
}

function crm(ports: InstallationPorts): Finding {
	if (connection(ports) === null)
		return {
			id: 'crm',
			title: CRM,
			state: 'warning',
			text: {
				ru: 'CRM не подключена: проверять нечего. Подключите её или загружайте таблицы.',
				en: 'No CRM is connected, so there is nothing to check. Connect one, or load tables.',
			},
		};
	try {
		const open = freshConnection(ports);
		if ('sentence' in open) return { id: 'crm', title: CRM, state: 'fault', text: open.sentence };
		const { connector, config } = open;
		const result = fetchPage(ports, connector, connector.probe, connector.probe.first(config, null), config);
		return result.ok ? fine('crm', CRM) : { id: 'crm', title: CRM, state: 'fault', text: faultSentence(connector, result.fault) };
	} catch (error) {
		return failed('crm', CRM, error);
	}
}
