import type { Text } from '../../language/text';
import { writeWarning } from '../../tabs/write-aggregates';
import { getLong, piecesOf } from '../ports/long-text';
import type { DocumentMemory } from '../ports/ports';
import { isLike, remembered, SENTENCE } from '../ports/remembered';
import { delayOf } from './delay';
import type { WatchPorts } from './ports';
import { movements, type Totals } from './totals';

const KEY = 'kpi.watch';
const MOST = 5;

/** What has been published, and what of it somebody should look at. */
interface Watch {
	/** The totals that nobody need look at. */
	readonly accepted: Totals | null;
	/** The totals that were published last. */
	readonly published: Totals | null;
	readonly warnings: readonly Text[];
	readonly isHeld: boolean;
	/** Why the figures could not be computed anew; null when they were. */
	readonly loss: Text | null;
	/**
	 * What people had written over and added when the tabs were last remembered: it counts, so it is told until somebody says that it is right;
	 * what was written over, until all is read again, too. What they did since then the tabs tell themselves.
	 */
	readonly edited?: readonly Text[];
	readonly added?: readonly Text[];
}

/** What people have done by hand to data tabs since the add-on last wrote them. */
export interface ByHand {
	readonly edited: readonly Text[];
	readonly added: readonly Text[];
	/** Lines that people took out of lists of their own: their affair, told until the next import. */
	readonly takenOut?: readonly Text[];
	/** Everything has been read again over what was there. */
	readonly isReadAgain?: boolean;
}
export const NOTHING_BY_HAND: ByHand = { edited: [], added: [] };

const TOTALS = { asOf: '', account: '', months: {} };
const NOTHING: Watch = { accepted: null, published: null, warnings: [], isHeld: false, loss: null };

export function watchOf(ports: DocumentMemory): Watch {
	const watch = remembered<Watch>(getLong(ports.documentMemory, KEY), { warnings: [SENTENCE], isHeld: false });
	if (watch === null) return NOTHING;
	const areNotes = (notes: unknown): boolean => notes === undefined || isLike(notes, [SENTENCE]);
	const areTotals = (totals: unknown): boolean => totals === null || isLike(totals, TOTALS);
	const isWatch = areTotals(watch.accepted) && areTotals(watch.published) && (watch.loss === null || isLike(watch.loss, SENTENCE));
	return isWatch && areNotes(watch.edited) && areNotes(watch.added) ? watch : NOTHING;
}

/** The latest come first, and no more are kept than are told: a file to which somebody adds rows every day says so in other words each time. */
function onceEach(notes: readonly Text[]): Text[] {
	const seen = new Set<string>();
	return notes.filter(({ ru }) => !seen.has(ru) && seen.add(ru) !== undefined).slice(0, MOST);
}

const keep = (ports: DocumentMemory, watch: Watch): void => ports.documentMemory.set(piecesOf(KEY, JSON.stringify(watch)));

/**
 * Compares what is going to be published with what was; gives the sentences that go with it. `isRemembered`: the tabs are remembered anew as they
 * are now, and will tell no more of what was done to them by hand.
 */
export function watchTotals(ports: DocumentMemory, totals: Totals, byHand: ByHand, isRemembered: boolean): readonly Text[] {
	const { accepted, ...before } = watchOf(ports);
	const moved = movements(accepted, totals);
	const isHeld = moved.some((one) => one.isHeld);
	const earlier = standing(before, byHand.isReadAgain);
	const { edited, added } = withNotes(earlier, byHand);
	const warnings = [...moved.map(({ sentence }) => sentence), ...edited, ...added, ...(byHand.takenOut ?? [])].slice(0, MOST);
	const notes = isRemembered ? { edited, added } : earlier;
	// While somebody should look the comparison stays with what was there before: totals that come back are no matter any more.
	keep(ports, { accepted: isHeld ? accepted : totals, published: totals, warnings, isHeld, loss: null, ...notes });
	return warnings;
}

type Notes = Pick<ByHand, 'edited' | 'added'>;

const standing = ({ edited = [], added = [] }: Partial<Notes>, isReadAgain = false): Notes => ({
	edited: isReadAgain ? [] : edited,
	added,
});

const withNotes = (before: Notes, byHand: Notes): Notes => ({
	edited: onceEach([...byHand.edited, ...before.edited]),
	added: onceEach([...byHand.added, ...before.added]),
});

/** What was done by hand stands from now on, also where what is being written is stopped and goes on as if nothing had been done. */
export function noteByHand(ports: DocumentMemory, byHand: ByHand): void {
	const watch = watchOf(ports);
	if (byHand.edited.length + byHand.added.length > 0) keep(ports, { ...watch, ...withNotes(standing(watch), byHand) });
}

/** Somebody has looked: the figures are right, and may be sent. `untold`: what was done by hand since they were published. */
export function release(ports: WatchPorts, untold: Notes = NOTHING_BY_HAND): void {
	const watch = watchOf(ports);
	keep(ports, { ...watch, accepted: watch.published, warnings: [], isHeld: false, edited: untold.edited, added: untold.added });
	publishWarnings(ports);
}

/** The tabs are as somebody wants them: what was done to them by hand need not be told any more. */
export const forgetByHand = (ports: DocumentMemory): void => keep(ports, { ...watchOf(ports), edited: [], added: [] });

/** What stands over the department's figures: their age, where it matters, and what somebody should look at. */
export const warningLine = (ports: Pick<WatchPorts, 'documentMemory' | 'language'>, warnings: readonly Text[]): string => {
	const delays = (['import', 'sheets'] as const).flatMap((what) => delayOf(ports, what)?.sentence ?? []);
	return [...delays, ...warnings].map((one) => one[ports.language]).join(' ');
};

/** Brings that line up to date without computing anything. */
export function publishWarnings(ports: WatchPorts): void {
	writeWarning(ports.book, warningLine(ports, watchOf(ports).warnings));
	ports.book.flush();
}

/** The panel tells it until figures are computed again. */
export const noteLoss = (ports: DocumentMemory, loss: Text | null): void => keep(ports, { ...watchOf(ports), loss });

/** Data were taken away on purpose: there is nothing to compare with. */
export const forgetTotals = (ports: DocumentMemory): void => keep(ports, NOTHING);

/** Why nothing is sent; null when all is well. */
export function heldReason(ports: DocumentMemory): Text | null {
	const { isHeld, warnings } = watchOf(ports);
	const [first] = warnings;
	if (!isHeld || first === undefined) return null;
	return {
		ru: `Рассылка ждёт: ${first.ru} Если цифры верны, нажмите «Цифры верны» на первом экране панели.`,
		en: `The digest waits: ${first.en} If the figures are right, press "The figures are right" on the panel's first screen.`,
	};
}
