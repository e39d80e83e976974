import type { Kpi } from '../kpis/define';
import { text } from '../language/text';
import { kpi } from '../measures/vocabulary';
import type { OwnLine } from './lines';
import type { Shape } from './shape';

/** Behind all that the add-on brings. */
const PLACE = 1000;

/** A KPI of one's own as others see it; its measure refers to itself, until the data say what the line means. */
export const faceOf = ({ id, name, nameEn, note }: OwnLine, { unit, better }: Pick<Shape, 'unit' | 'better'>): Kpi => ({
	id,
	name: text(name, nameEn || name),
	help: note === '' ? text('Свой показатель, вкладка «Мои показатели».', 'A KPI of your own, tab “My KPIs”.') : text(note, note),
	unit,
	better,
	place: PLACE,
	measure: kpi(id),
	cases: [],
});
