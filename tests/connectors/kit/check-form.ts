import type { Connector, Request, SettingField } from '../../../src/connectors/kit/contract';
import type { Text } from '../../../src/language/text';
import type { Exchanges } from './exchanges';
import { readWhole } from './whole-read';

const isInBoth = (words: Text | undefined): boolean => (words?.ru ?? '').trim() !== '' && (words?.en ?? '').trim() !== '';
const doubles = (names: readonly string[]): string[] => names.filter((name, i) => names.indexOf(name) !== i);

export function checkForm({ title, settings, authorisation, entities, minIntervalMs }: Connector): string[] {
	const fields: readonly SettingField[] = [...settings, ...(authorisation?.settings ?? [])];
	return [
		...(isInBoth(title) ? [] : ['title: not in both languages']),
		...fields.filter(({ label }) => !isInBoth(label)).map(({ key }) => `settings.${key}: the label is not in both languages`),
		...fields
			.filter(({ hint }) => hint !== undefined && !isInBoth(hint))
			.map(({ key }) => `settings.${key}: the hint is not in both languages`),
		...doubles(fields.map(({ key }) => key)).map((key) => `settings.${key}: twice`),
		...(settings.some(({ secret, required }) => secret && required) ? [] : ['settings: no field is marked secret and required']),
		...entities.filter((one) => !isInBoth(one.title)).map(({ id }) => `${id}: the title is not in both languages`),
		...doubles(entities.map(({ id }) => id)).map((id) => `${id}: two lists of this id`),
		...(minIntervalMs > 0 ? [] : ['minIntervalMs: how often may the service be asked?']),
	];
}

export function checkProbe({ probe, sign }: Connector, { values, answer }: Exchanges): string[] {
	const request = probe.first(values, null);
	const result = probe.read(answer(sign(request, values)), request, values);
	if (!result.ok) return [`probe: a good reply gives the fault ${JSON.stringify(result.fault)}`];
	const { settings = {} } = result.page;
	return ['account_id', 'account_name', 'base_currency'].filter((key) => !settings[key]).map((key) => `probe: the reply gives no ${key}`);
}

export function checkPaging(connector: Connector, exchanges: Exchanges): string[] {
	const { steps, problems } = readWhole(connector, exchanges);
	const origin = new URL(connector.probe.first(exchanges.values, null).url).origin;
	const strangers = steps.filter(({ request }) => new URL(request.url).origin !== origin);
	const unplain = steps.filter(({ request }) => JSON.stringify(JSON.parse(JSON.stringify(request))) !== JSON.stringify(request));
	return [
		...problems,
		...(exchanges.unused?.() ?? []).map((name) => `${name} was recorded, but is never asked for`),
		...strangers.map(({ entity, request }) => `${entity.id}: asks ${new URL(request.url).origin}, not the account's own address`),
		...unplain.map(({ entity }) => `${entity.id}: a request is not plain data`),
	];
}

export function checkSecrets(connector: Connector, exchanges: Exchanges): string[] {
	const { steps, config } = readWhole(connector, exchanges);
	const leak = (value: unknown): boolean => exchanges.secrets.some((secret) => JSON.stringify(value ?? '').includes(secret));
	const signed = (request: Request): Request => connector.sign(request, config);
	const elsewhere = (request: Request): Request => ({ ...request, url: `https://elsewhere.example${new URL(request.url).pathname}` });
	const problems = steps.flatMap(({ entity, request, page }) => {
		const page500 = `<html>Error at ${signed(request).url}</html>`;
		const faults = [200, 401, 403, 429, 500].map((status) => entity.read({ status, headers: {}, body: page500 }, request, config));
		return [
			...(leak(request) ? [`${entity.id}: an unsigned request holds a secret`] : []),
			...(leak({ ...signed(request), headers: {}, url: '' }) ? [`${entity.id}: signing puts a secret into the body or the note`] : []),
			...(leak(page) ? [`${entity.id}: facts, settings or the next request hold a secret`] : []),
			...(leak(faults.map((result) => !result.ok && result.fault)) ? [`${entity.id}: a fault quotes a secret`] : []),
			...(leak(signed(request)) ? [] : [`${entity.id}: signing adds no secret`]),
			...(leak(signed(elsewhere(request))) ? [`${entity.id}: a request to another address is signed`] : []),
		];
	});
	return [...new Set(problems)];
}
