import type { CallContext } from '../ports/call-context';
import { addReadyKpi, readyKpis } from './add-ready';
import { copyOf, editorOf } from './editor';
import type { OwnKpisPorts } from './ports';
import { previewOwnKpi } from './preview';
import { saveOwnKpi } from './save';
import type { OwnKpisCalls } from './types';

export const ownKpisCalls = ({ ports, sheets, exclusively }: CallContext<OwnKpisPorts, unknown>): OwnKpisCalls => ({
	ownKpiEditor: () => editorOf(ports, sheets.language),
	previewOwnKpi: (form) => previewOwnKpi(ports, form, sheets.language),
	saveOwnKpi(form) {
		exclusively(() => saveOwnKpi(sheets, form));
		return editorOf(ports, sheets.language);
	},
	copyKpi: (key) => copyOf(ports, key, sheets.language),
	readyKpis: () => readyKpis(sheets, ports.language),
	addReadyKpi(key) {
		exclusively(() => addReadyKpi(sheets, key));
		return readyKpis(sheets, ports.language);
	},
});
