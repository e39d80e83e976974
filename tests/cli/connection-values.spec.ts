import { connectionValues } from '../../local/cli/connection-values';
import type { CrmForm } from '../../src/app/crm/types';

const crm = (...fields: CrmForm['fields']): CrmForm => ({ id: 'newcrm', title: 'New CRM', fields });
const address = { key: 'domain', label: 'Address', required: true as const };
const token = { key: 'api_key', label: 'API key', secret: true as const, required: true as const };
const stage = { key: 'unsorted_stage', label: 'Stage of raw leads' };

describe('what --url and --token fill in the form of a CRM', () => {
	test('a CRM with a copy on this machine is filled as the copy wants it', () => {
		const bitrix = { ...crm({ key: 'webhook', label: 'Webhook', secret: true, required: true }), id: 'bitrix24' };
		expect(connectionValues(bitrix, 'http://127.0.0.1:1', 't', [])).toEqual({ webhook: 'http://127.0.0.1:1/rest/1/t/' });
	});

	test('another CRM is filled by what its fields are', () => {
		expect(connectionValues(crm(stage, token, address), 'http://127.0.0.1:1', 't', [])).toEqual({
			domain: 'http://127.0.0.1:1',
			api_key: 't',
		});
		const optional = { key: 'base_url', label: 'Address' };
		expect(connectionValues(crm(token, stage, optional), 'http://127.0.0.1:1', 't', ['unsorted_stage=C1'])).toEqual({
			base_url: 'http://127.0.0.1:1',
			api_key: 't',
			unsorted_stage: 'C1',
		});
	});

	test('a form in which they cannot be placed says which fields it has, and --set fills them', () => {
		const form = crm(
			stage,
			{ key: 'client_id', label: 'Id', secret: true },
			{ key: 'client_secret', label: 'Secret', secret: true },
			address,
		);
		expect(() => connectionValues(form, 'http://a', 't', [])).toThrow(
			/"newcrm" has no field that --token fills.*--set key=value.*unsorted_stage \(Stage of raw leads\), client_id \(Id\)/,
		);
		expect(connectionValues(form, 'http://a', 't', ['client_id=1', 'client_secret=2'])).toEqual({
			domain: 'http://a',
			client_id: '1',
			client_secret: '2',
		});
	});

	test('--set without an equals sign is refused', () => {
		expect(() => connectionValues(crm(address, token), 'u', 't', ['domain'])).toThrow('--set takes key=value, not "domain".');
	});
});
