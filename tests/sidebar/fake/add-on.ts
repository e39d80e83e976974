import type { Rpc } from '../../../sidebar/server/contract';
import { contestsCalls } from './contests';
import { crmCalls } from './crm';
import { figureCalls } from './figures';
import { goalCalls } from './goal';
import { importCalls } from './import';
import { kpiSetCalls } from './kpi-sets';
import type { FakeCall, FakeOptions } from './options';
import { ownKpisCalls } from './own-kpis';
import { runnerOf } from './runner';
import { settingsCalls } from './settings';
import { spreadsheetAt } from './spreadsheet';
import { stateOf } from './state';
import { sharingCalls, summaryCalls } from './summaries';
import { tableCalls } from './tables';

/** Runs inside the page, before its script: an add-on in memory behind `google.script.run`. */
export function installFakeAddOn(options: FakeOptions): void {
	const sheet = spreadsheetAt(options);
	const rpc: Rpc = {
		sidebarState: () => stateOf(sheet),
		panelPart: (area) => options.pages![`sidebar-${area}`]!,
		...crmCalls(sheet),
		...tableCalls(sheet),
		...importCalls(sheet),
		...goalCalls(sheet),
		...summaryCalls(sheet),
		...sharingCalls(sheet),
		...figureCalls(sheet),
		...settingsCalls(sheet),
		...kpiSetCalls(),
		...contestsCalls(sheet),
		...ownKpisCalls(sheet),
		acceptTabs() {
			sheet.watch = { ...sheet.watch, loss: null };
			return stateOf(sheet);
		},
		setFileZone() {
			sheet.zones = null;
			return stateOf(sheet);
		},
		releaseDigests() {
			sheet.watch = { ...sheet.watch, warnings: [], isHeld: false };
			return stateOf(sheet);
		},
	};
	const calls: FakeCall[] = [];
	Object.assign(window, { google: { script: { run: runnerOf(rpc, options, calls) } }, fakeCalls: calls });
}
