import { type Text, text } from '../language/text';
import { jsonOf, type RestReply, type Warehouse } from './rest';

/** What Google says against a request or a job: its own word for the reason, and its sentence. */
export interface Fault {
	readonly status: number;
	readonly reason: string;
	readonly message: string;
}

export function faultOf(reply: RestReply): Fault | null {
	if (reply.status >= 200 && reply.status < 300) return null;
	const { error } = jsonOf(reply) as { error?: { message?: string; errors?: readonly { reason?: string }[] } | string };
	if (typeof error === 'string') return { status: reply.status, reason: error, message: '' };
	return { status: reply.status, reason: error?.errors?.[0]?.reason ?? '', message: error?.message ?? '' };
}

/** Asked again after a while, it may be answered: Google is busy, or has asked for patience. */
export const isPassing = ({ status, reason }: Fault): boolean =>
	status === 0 ||
	status === 429 ||
	status >= 500 ||
	reason === 'rateLimitExceeded' ||
	reason === 'backendError' ||
	reason === 'jobRateLimitExceeded';

export const isThereAlready = ({ status, reason }: Fault): boolean => status === 409 || reason === 'duplicate';
export const isGone = ({ status, reason }: Fault): boolean => status === 404 || reason === 'notFound';

/** What to tell a person, with the way out. `account`: for whom the rights are to be given. */
export function faultSentence({ status, reason, message }: Fault, { project, dataset, location }: Warehouse, account: string): Text {
	const said = message === '' ? `${status} ${reason}`.trim() : message.slice(0, 300);
	if (status === 401 || reason === 'invalid_grant' || reason === 'authError')
		return text(
			`Google не принимает ключ ${account}. Создайте новый ключ сервисного аккаунта и вставьте его заново. Ответ: ${said}`,
			`Google does not accept the key of ${account}. Make a new key of the service account and paste it again. Google says: ${said}`,
		);
	if (reason === 'accessDenied' || reason === 'forbidden' || (status === 403 && reason === ''))
		return text(
			`У ${account} нет прав в проекте ${project}. Дайте ему роли BigQuery Job User (на проект) и BigQuery Data Owner (на набор ${dataset}). Ответ: ${said}`,
			`${account} lacks rights in the project ${project}. Give it the roles BigQuery Job User (on the project) and BigQuery Data Owner (on the dataset ${dataset}). Google says: ${said}`,
		);
	if (reason === 'accessNotConfigured')
		return text(
			`В проекте ${project} не включён BigQuery API. Включите его в консоли Google Cloud и повторите через пару минут.`,
			`The BigQuery API is not enabled in the project ${project}. Enable it in the Google Cloud console and try again in a few minutes.`,
		);
	if (reason === 'bytesBilledLimitExceeded')
		return text(
			`Запрос прочитал бы больше данных, чем вы разрешили, поэтому Google его не выполнил. Поднимите предел в настройках хранилища.`,
			`The query would have read more than you allow, so Google has not run it. Raise the limit in the settings of the warehouse.`,
		);
	if (reason === 'quotaExceeded' || reason === 'rateLimitExceeded' || status === 429)
		return text(
			`Google просит подождать: исчерпана квота проекта ${project}. Повторите позже. Ответ: ${said}`,
			`Google asks to wait: the quota of the project ${project} is used up. Try again later. Google says: ${said}`,
		);
	if (reason === 'billingNotEnabled')
		return text(
			`В проекте ${project} не включена оплата, а без неё BigQuery этого не делает. Ответ: ${said}`,
			`Billing is not enabled in the project ${project}, and BigQuery does not do this without it. Google says: ${said}`,
		);
	if (status === 404 || reason === 'notFound')
		return text(
			`В проекте ${project} нет того, что спросили (набор ${dataset}, место ${location}). Проверьте проект и место или скопируйте данные заново. Ответ: ${said}`,
			`The project ${project} does not have what was asked for (dataset ${dataset}, location ${location}). Check the project and the location, or copy the data again. Google says: ${said}`,
		);
	if (status === 0 || status >= 500)
		return text(
			'BigQuery сейчас не отвечает. Повторите через несколько минут.',
			'BigQuery does not answer now. Try again in a few minutes.',
		);
	return text(`BigQuery отказал: ${said}`, `BigQuery refuses: ${said}`);
}
