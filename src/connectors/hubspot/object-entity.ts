import type { Entity } from '../kit/contract';
import { get } from './address';
import { readChange, search } from './changes';
import { hubspotList } from './list-entity';
import { type ObjectSpec, pageSizeOf } from './object-spec';
import { recordOf } from './record';

/** One kind of record: everything by the list, changes by the search, which knows neither links nor history. */
export function objectEntity(spec: ObjectSpec): Entity {
	const whole = hubspotList({
		id: spec.id,
		title: spec.title,
		name: spec.type,
		first(config, since) {
			if (since !== null && spec.isArchive !== true) return search(spec, config, since);
			return get(config, `crm/objects/${spec.type}`, {
				limit: pageSizeOf(spec),
				properties: spec.properties(config).join(','),
				...(spec.history === undefined ? {} : { propertiesWithHistory: spec.history.join(',') }),
				...(spec.links(config).length === 0 ? {} : { associations: spec.links(config).join(',') }),
				...(spec.isArchive === true ? { archived: 'true' } : {}),
			});
		},
		facts: (rows, config) =>
			spec.facts(
				rows.map((row) => recordOf(row)),
				config,
			),
	});
	return {
		...whole,
		read: (reply, request, config) =>
			request.method === 'POST' ? readChange(spec, reply, request, config) : whole.read(reply, request, config),
	};
}
