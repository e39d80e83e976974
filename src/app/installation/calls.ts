import type { CallContext } from '../ports/call-context';
import { checkClock } from './clock-check';
import type { Findings } from './finding';
import { checkFormulas } from './formula-check';
import { checkPermissions } from './permission-check';
import type { InstallationPorts } from './ports';
import { checkFiles, checkServices } from './service-check';
import { checkSheet, checkTemplate } from './sheet-check';
import type { InstallationCalls, InstallationPart } from './types';

const checks: Readonly<Record<InstallationPart, (ports: InstallationPorts) => Findings>> = {
	permissions: checkPermissions,
	formulas: checkFormulas,
	sheet: checkSheet,
	template: checkTemplate,
	files: checkFiles,
	services: checkServices,
	clock: checkClock,
};

/** Parts that make a tab: not while an import is at work. */
const IN_SHEET: ReadonlySet<InstallationPart> = new Set(['formulas', 'sheet', 'template']);

export const installationCalls = ({ ports, exclusively }: CallContext<InstallationPorts, unknown>): InstallationCalls => ({
	checkInstallation(part) {
		const run = (): Findings => checks[part](ports);
		const { lines, answers } = IN_SHEET.has(part) ? exclusively(run) : run();
		return {
			lines: lines.map(({ title, text, ...rest }) => ({ ...rest, title: title[ports.language], text: text[ports.language] })),
			answers: { ...answers },
			locale: ports.book.locale,
		};
	},
});
