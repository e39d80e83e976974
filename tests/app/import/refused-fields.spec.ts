import { sites } from '../../../local/crm/sites.gen';
import type { DemoAccount } from '../../../local/demo/account';
import { connect } from '../../../src/app/crm/connection';
import { listFields, pickFields } from '../../../src/app/crm/custom-fields';
import { answering, TOKEN } from '../../connectors/loopback';
import { execution, testDesk } from '../desk';
import { smallAccount } from '../small-crm';

const account: DemoAccount = {
	...smallAccount(10),
	customFields: [
		{ id: 1, of: 'deal', name: 'Отрасль', kind: 'select', options: ['Розница', 'Стройка'] },
		{ id: 7, of: 'company', name: 'Размер', kind: 'select', options: ['малый', 'большой'] },
		{ id: 8, of: 'contact', name: 'Должность', kind: 'text' },
	],
};

test.each([
	['amocrm', '/contacts/custom_fields'],
	['hubspot', '/2026-09/contacts'],
	['pipedrive', 'personFields'],
	['bitrix24', 'contact'],
])('%s: a list of fields that is refused is told by name, the others are offered; a field picked there is not gone', (id, refused) => {
	const site = sites.find((one) => one.id === id)!;
	const url = {
		amocrm: 'https://demo.amocrm.ru',
		hubspot: 'https://api.hubapi.com',
		pipedrive: 'https://acme.pipedrive.com',
		bitrix24: 'https://demo.bitrix24.ru',
	}[id]!;
	let isAllowed = true;
	const crm = answering(site, account);
	const denied = { error: 'ACCESS_DENIED', error_description: 'Access denied' };
	const desk = testDesk((request) => {
		const reply = crm(request);
		if (isAllowed) return reply;
		if (id !== 'bitrix24') return request.url.includes(refused) ? { status: 403, headers: {}, body: '{}' } : reply;
		const body = JSON.parse(reply.body) as { result: { result: Record<string, unknown>; result_error: Record<string, unknown> } };
		if (body.result?.result?.contact === undefined) return reply;
		delete body.result.result.contact;
		return { ...reply, body: JSON.stringify({ ...body, result: { ...body.result, result_error: { contact: denied } } }) };
	});
	execution(desk, () => connect(desk.ports, id, { ...site.values(url, TOKEN) }));
	const whole = listFields(desk.ports);
	const ofContacts = whole.fields.filter(({ of }) => of === 'contact');
	expect([whole.refused, ofContacts.length > 0]).toEqual([[], true]);
	pickFields(desk.ports, ofContacts.slice(0, 1));
	isAllowed = false;
	const { fields, refused: told } = listFields(desk.ports);
	expect(told).toEqual([{ of: 'contact', why: expect.stringMatching(/прав/) }]);
	expect(fields.filter(({ of }) => of === 'deal').length).toBeGreaterThan(0);
	expect(fields.filter(({ of }) => of === 'contact')).toEqual([expect.not.objectContaining({ isGone: true })]);
});
