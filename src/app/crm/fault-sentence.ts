import type { Connector, ConnectorFault } from '../../connectors/kit/contract';
import type { Text } from '../../language/text';

/** What a refused or unreadable answer means to a person, and what to do about it. */
export function faultSentence(connector: Connector, fault: ConnectorFault): Text {
	const crm = connector.title;
	/** In Russian «amoCRM» is a she and «Битрикс24» a he. */
	const did = (she: string, he: string): string => (/CRM$/.test(crm.ru) ? she : he);
	switch (fault.code) {
		case 'unauthorized':
			return {
				ru: `${crm.ru} не ${did('приняла', 'принял')} токен: он неверный, отозван или просрочен. Создайте новый и вставьте его в «Подключение».`,
				en: `${crm.en} did not accept the token: it is wrong, revoked or expired. Create a new one and paste it into Connection.`,
			};
		case 'forbidden':
			if (fault.missing !== undefined)
				return {
					ru: `Токену не хватает прав в ${crm.ru}: ${fault.missing}. Добавьте их в настройках токена и повторите загрузку.`,
					en: `The token lacks rights in ${crm.en}: ${fault.missing}. Add them in the token’s settings and import again.`,
				};
			return {
				ru: `У токена нет прав на эти данные в ${crm.ru}. Создайте токен под администратором и дайте доступ ко всем данным.`,
				en: `The token may not read these data in ${crm.en}. Create it as an administrator with access to all data.`,
			};
		case 'banned':
			return {
				ru: `${crm.ru} временно ${did('закрыла', 'закрыл')} доступ с этого адреса. Подождите час; если не откроется, напишите в поддержку ${crm.ru}.`,
				en: `${crm.en} has blocked this address for now. Wait an hour; if it stays blocked, write to ${crm.en} support.`,
			};
		case 'unpaid':
			return {
				ru: `Аккаунт ${crm.ru} не оплачен, поэтому не отдаёт данные. Оплатите его и повторите загрузку.`,
				en: `The ${crm.en} account is not paid for, so it gives no data. Pay for it and import again.`,
			};
		case 'rate-limited':
			return {
				ru: `${crm.ru} просит реже обращаться. Подождите минуту и нажмите «Продолжить»: прочитанное сохранено.`,
				en: `${crm.en} asks for fewer requests. Wait a minute and press Continue: what was read is kept.`,
			};
		case 'exhausted':
			return {
				ru: `Дневной лимит запросов ${crm.ru} исчерпан. Нажмите «Продолжить» завтра: прочитанное сохранено.`,
				en: `The daily request limit of ${crm.en} is used up. Press Continue tomorrow: what was read is kept.`,
			};
		case 'unavailable':
			return {
				ru: `${crm.ru} сейчас не отвечает (${fault.status === 0 ? 'нет связи' : `код ${fault.status}`}). Проверьте адрес и повторите позже: прочитанное сохранено.`,
				en: `${crm.en} does not answer now (${fault.status === 0 ? 'no connection' : `code ${fault.status}`}). Check the address and try later: what was read is kept.`,
			};
		case 'unreadable':
			return {
				ru: `Ответ ${crm.ru} не похож на данные CRM («${fault.detail}»). Проверьте адрес аккаунта в «Подключении».`,
				en: `The answer does not look like ${crm.en} data ("${fault.detail}"). Check the account address in Connection.`,
			};
		case 'refused':
			return {
				ru: `${crm.ru} ${did('отклонила', 'отклонил')} запрос (код ${fault.status}${fault.detail === '' ? '' : `: ${fault.detail}`}). Проверьте адрес аккаунта; если он верный, сообщите нам этот текст.`,
				en: `${crm.en} refused the request (code ${fault.status}${fault.detail === '' ? '' : `: ${fault.detail}`}). Check the account address; if it is right, send us this text.`,
			};
	}
}

/** A list that leads back to the page just read would never end. */
export const samePageAgain = ({ title }: Connector): Text => ({
	ru: `${title.ru} на просьбу о следующей странице отсылает к той же самой. Ничего не изменено: попробуйте позже, а если не поможет, напишите в поддержку CRM.`,
	en: `${title.en} answers a request for the next page with the same page. Nothing was changed: try later, and if it happens again, write to the CRM's support.`,
});
