import type { Text } from '../../../language/text';
import { inGroups } from '../../../tabs/obstacles';
import type { DocumentMemory } from '../../ports/ports';
import { type Job, saveJob } from '../job';

/** Google ends an execution after six minutes, wherever it is. So often may saving be ended before it is told. */
const MOST = 4;

/**
 * Notes that saving begins: an execution that Google ends says nothing of it. What has been ended again and again would be begun every hour for
 * ever; a person is told instead, with the ways out.
 */
export function beginSaving(ports: DocumentMemory, job: Job): Job {
	const { attempts = 0 } = job;
	const next: Job = attempts < MOST ? { ...job, attempts: attempts + 1 } : { ...job, attempts: 0, needsPerson: true, fault: tooSlow(job) };
	saveJob(ports, next);
	return next;
}

function tooSlow({ rowsByTable = {} }: Job): Text {
	const rows = Object.values(rowsByTable).reduce((sum, count) => sum + count, 0);
	return {
		ru: `Всё прочитано (строк: ${inGroups(rows, ' ')}), но записать это за шесть минут, которые даёт Google, не удалось ${MOST} раза. В таблице то же, что было до загрузки. Не храните в файле активности давно закрытых сделок («Место в файле» ниже), закройте файл у тех, кто в нём работает, или подключите токен пользователя, которому видна часть сделок. «Продолжить» попробует ещё раз.`,
		en: `Everything was read (${inGroups(rows, ',')} rows), but ${MOST} times Google's six minutes were not enough to write it. The sheet holds what it held before the import. Do not keep the activities of deals closed long ago in the file ("Room in the file" below), let nobody else work in the file meanwhile, or connect the token of a user who sees some of the deals. Continue tries again.`,
	};
}
