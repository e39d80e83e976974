import { recomputeWhole } from '../figures/stopped/half-figures';
import { start, step } from '../import/run';
import { TYPED_STEP, UNATTENDED_STEP } from '../ports/durations';
import { exclusively } from '../ports/exclusively';
import { inWorkbookLanguage } from '../ports/workbook-language';
import { collectTyped, typedFirst } from './collect-typed';
import type { PanelPorts } from './ports';

/** The menu's import: as the hourly one, but a fault reaches the person who chose it. */
export function importNow(services: PanelPorts): void {
	const ports = inWorkbookLanguage(services);
	exclusively(ports, () => {
		typedFirst(() => collectTyped(ports, TYPED_STEP));
		start(ports, false);
	});
	step(ports, UNATTENDED_STEP);
}

/** The menu's recomputation, after edits by hand. */
export function recomputeNow(services: PanelPorts): void {
	const ports = inWorkbookLanguage(services);
	exclusively(ports, () => {
		typedFirst(() => collectTyped(ports, TYPED_STEP));
		recomputeWhole(ports);
	});
}
