import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import bitrix24 from '../../src/connectors/bitrix24';
import type { Config, Entity, Page, ReadResult, Reply, Request } from '../../src/connectors/kit/contract';
import type { Row } from '../../src/facts/table';

export const field = (title: string, more: object = {}): object => ({ title, type: 'string', ...more });
const FIELDS = {
	deal: {
		region: { name: 'ufCrm_1', choices: { 101: 'Сибирь' } },
		cost: { name: 'ufCrm_2' },
	},
};
export const config: Config = {
	webhook: 'https://example.bitrix24.ru/rest/1/secretcode/',
	base_currency: 'RUB',
	fields: JSON.stringify(FIELDS),
	offset: '+03:00',
};

export const recorded = (name: string): Record<string, unknown> =>
	JSON.parse(readFileSync(join(__dirname, 'bitrix24', name), 'utf8')) as Record<string, unknown>;
export const entity = (id: string): Entity => bitrix24.entities.find((one) => one.id === id)!;
export const reply = (body: unknown, status = 200): Reply => ({ status, headers: {}, body: JSON.stringify(body) });
/** As a batch answers: empty maps are lists. */
export const batched = (result: object, errors: object = [], more: object = {}): Reply =>
	reply({ result: { result, result_error: errors, result_total: [], result_next: [], result_time: [] }, ...more });

export const read = (id: string, answer: Reply, request: Request = entity(id).first(config, null)!, using = config): ReadResult =>
	entity(id).read(answer, request, using);
export function page(id: string, answer: Reply, request?: Request, using?: Config): Page {
	const got = read(id, answer, request, using);
	if (!got.ok) throw new Error(JSON.stringify(got.fault));
	return got.page;
}
export const commands = (request: Request): string[] => Object.values((JSON.parse(request.body!) as { cmd: Record<string, string> }).cmd);
export const item = (id: number, more: object = {}): object => ({
	id,
	title: `Сделка #${id}`,
	assignedById: 6,
	categoryId: 0,
	stageId: 'NEW',
	stageSemanticId: 'P',
	opportunity: 100,
	createdTime: '2026-09-01T10:00:00+03:00',
	updatedTime: '2026-10-12T15:00:00+03:00',
	...more,
});
export const deal = (more: object): Row => page('deals', batched({ p0: { items: [item(1, more)] } })).facts.deals![0]!;
