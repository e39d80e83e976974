import type { Row } from '../../facts/table';
import type { Entity } from '../kit/contract';
import { instant, type Json, object, text } from '../kit/json';
import { pickedOf } from './custom-fields';
import { personId } from './deals';
import { pipedriveList } from './list-entity';

const clientRow = (row: Json, more: Row): Row => ({
	name: text(row.name),
	created_at: instant(row.add_time),
	updated_at: instant(row.update_time) ?? instant(row.add_time),
	...more,
});

const alive = (rows: readonly Json[]): Json[] => rows.filter((row) => row.is_deleted !== true);

export const organizations: Entity = pipedriveList({
	id: 'organizations',
	title: { ru: 'Организации', en: 'Organizations' },
	path: 'organizations',
	hasSince: true,
	facts(rows, config) {
		const picked = pickedOf(config, 'company');
		const own = (row: Json): Row => ({ client_id: text(row.id), kind: 'company', region: text(object(row.address).admin_area_level_1) });
		return { clients: alive(rows).map((row) => clientRow(row, { ...own(row), ...picked(row) })) };
	},
});

export const persons: Entity = pipedriveList({
	id: 'persons',
	title: { ru: 'Контакты', en: 'Persons' },
	path: 'persons',
	hasSince: true,
	// A person of an organization stands for it: its calls and its deals are the organization's.
	facts(rows, config) {
		const picked = pickedOf(config, 'contact');
		const own = (row: Json): Row => ({ client_id: personId(row.id), kind: 'contact', merged_into_id: text(row.org_id) });
		return { clients: alive(rows).map((row) => clientRow(row, { ...own(row), ...picked(row) })) };
	},
});
