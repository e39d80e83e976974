import type { Config, Entity, Page, ReadResult, Reply, Request } from '../kit/contract';
import { list, object, text } from '../kit/reply-json';
import { following, get } from './address';
import { readChange, search } from './changes';
import { type ObjectSpec, pageOf } from './object-spec';
import { recordOf } from './record';
import { open } from './reply';

/** One kind of record: everything by the list, changes by the search, which knows neither links nor history. */
export function objectEntity(spec: ObjectSpec): Entity {
	return {
		id: spec.id,
		title: spec.title,
		first(config, since) {
			if (since !== null && spec.isArchive !== true) return search(spec, config, since);
			return get(config, `crm/objects/${spec.type}`, {
				limit: pageOf(spec),
				properties: spec.properties(config).join(','),
				...(spec.history === undefined ? {} : { propertiesWithHistory: spec.history.join(',') }),
				...(spec.links.length === 0 ? {} : { associations: spec.links.join(',') }),
				...(spec.isArchive === true ? { archived: 'true' } : {}),
			});
		},
		read: (reply, request, config) =>
			request.method === 'POST' ? readChange(spec, reply, request, config) : readList(spec, reply, request, config),
	};
}

function readList(spec: ObjectSpec, reply: Reply, request: Request, config: Config): ReadResult {
	const opened = open(reply);
	if (!opened.ok) return opened;
	if (!Array.isArray(opened.body.results)) return { ok: false, fault: { code: 'unreadable', detail: `${spec.type}: no results` } };
	const rows = list(opened.body.results);
	const after = text(object(object(opened.body.paging).next).after);
	const page: Page = {
		facts: spec.facts(
			rows.map((row) => recordOf(row)),
			config,
		),
		read: rows.length,
		...(after === null ? {} : { next: following(request, after) }),
	};
	return { ok: true, page };
}
