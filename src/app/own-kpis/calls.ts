import type { CallContext } from '../ports/call-context';
import { addReadyKpi, readyKpis } from './add-ready';
import type { OwnKpisPorts } from './ports';
import type { OwnKpisCalls } from './types';

export const ownKpisCalls = ({ ports, sheets, exclusively }: CallContext<OwnKpisPorts, unknown>): OwnKpisCalls => ({
	readyKpis: () => readyKpis(sheets, ports.language),
	addReadyKpi(key) {
		exclusively(() => addReadyKpi(sheets, key));
		return readyKpis(sheets, ports.language);
	},
});
