import type { Entity } from '../kit/contract';
import { object, text } from '../kit/json';
import { type ListEntitySpec, listEntity } from '../kit/list-entity';
import { nextByCursor } from '../kit/paging';
import { open } from './reply';

/** A list of HubSpot's, followed by its cursor. */
export const hubspotList = (spec: Omit<ListEntitySpec, 'open' | 'rows' | 'next'>): Entity =>
	listEntity({
		...spec,
		open,
		rows: ['results'],
		next: ({ paging }, request) => nextByCursor(request, 'after', text(object(object(paging).next).after)),
	});
