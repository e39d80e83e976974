import type { Box } from '../cells/cell';
import type { Outcome } from './contract/host';
import { execute, HALF_MINUTE, SIX_MINUTES } from './execution';
import type { Machine, TriggerState } from './machine/machine';
import { isOnce, nextDue } from './machine/trigger-times';

/** What an event object holds, before the realm makes Google's objects of it. */
export interface EventSeed {
	readonly authMode: 'NONE' | 'LIMITED' | 'FULL';
	readonly triggerUid?: string;
	readonly range?: Box;
	readonly value?: unknown;
	readonly oldValue?: unknown;
}

const report = (name: string, outcome: Outcome): void => {
	if (!outcome.ok) process.stderr.write(`${name}: ${outcome.message}\n`);
};

/** Installable triggers run as the person who made them, with all rights and no open editor's Ui for clocks. */
const runTrigger = (machine: Machine, trigger: TriggerState, seed: Omit<EventSeed, 'authMode'>): void => {
	const before = machine.person;
	if (trigger.owner !== before.email) machine.person = { ...before, email: trigger.owner };
	try {
		const event: EventSeed = { authMode: 'FULL', triggerUid: trigger.id, ...seed };
		const hasUi = trigger.event !== 'CLOCK';
		const hasBook = trigger.event !== 'CLOCK' || machine.google.trigger !== 'no-spreadsheet';
		const task = { mode: 'FULL', hasUi, hasBook, name: trigger.run, args: [event], from: 'event', limit: SIX_MINUTES } as const;
		report(trigger.run, execute(machine, task));
	} finally {
		machine.person = before;
	}
};

/** Simple and installable triggers of an edit or an opening. */
export const runTriggersOf = (machine: Machine, event: string, seed: Omit<EventSeed, 'authMode'>): void => {
	for (const trigger of machine.outside.triggers.filter((one) => one.event === event)) runTrigger(machine, trigger, seed);
};

/** facts §4: an add-on that was not yet used in this file opens with no rights at all. */
export const openFile = (machine: Machine): Outcome => {
	machine.menus = [];
	const authMode = machine.enabled ? 'LIMITED' : 'NONE';
	const outcome = execute(machine, {
		mode: authMode,
		name: 'onOpen',
		args: [{ authMode }],
		from: 'event',
		optional: true,
		limit: HALF_MINUTE,
	});
	runTriggersOf(machine, 'ON_OPEN', {});
	return outcome;
};

export const runEditTriggers = (machine: Machine, box: Box, values: { value?: unknown; oldValue?: unknown }): void => {
	const seed = { range: box, ...values };
	if (machine.options.bundle.files.some((file) => file.kind === 'script' && /\bonEdit\b/.test(file.source))) {
		const args = [{ authMode: 'LIMITED', ...seed }];
		report('onEdit', execute(machine, { mode: 'LIMITED', name: 'onEdit', args, from: 'event', optional: true, limit: HALF_MINUTE }));
	}
	runTriggersOf(machine, 'ON_EDIT', seed);
};

/** Each due clock trigger once: Google does not catch up on firings that were missed. */
export const runDueTriggers = (machine: Machine): void => {
	const { outside } = machine;
	const due = outside.triggers.filter((trigger) => trigger.due !== undefined && trigger.due <= machine.now());
	for (const trigger of due) {
		if (isOnce(trigger)) outside.triggers = outside.triggers.filter((one) => one !== trigger);
		else trigger.due = nextDue(trigger, machine.now(), machine.options.bundle.manifest.timeZone) ?? Number.POSITIVE_INFINITY;
		if (machine.google.trigger !== 'silent') runTrigger(machine, trigger, {});
	}
};
