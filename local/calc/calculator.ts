import { Book, placeAndTime } from './book';
import { carryOver } from './carry-over';
import type { CalcBook, CalcEdit, CalcResult, Calculator, CallCustomFunction } from './contract/calculator';
import { Recalculation } from './recalculate';

/** Formulas in Google's dialect over Univer's library of functions; everything happens in the caller's thread. */
export const createCalculator = (): Calculator => {
	let book: Book | null = null;
	let running: Recalculation | null = null;
	let call: CallCustomFunction | null = null;

	const calculate = (prepare: (work: Recalculation, loaded: Book) => void, with_: CallCustomFunction): CalcResult[] => {
		if (!book) return [];
		running = new Recalculation(book);
		call = with_;
		try {
			prepare(running, book);
			for (const formulas of book.formulas.values())
				for (const formula of formulas.values()) if (formula.isVolatile) running.start(formula);
			return running.run();
		} finally {
			running = null;
			call = null;
		}
	};

	return {
		load(source: CalcBook, caller) {
			const before = book && isAlike(source, book) ? book : null;
			book = new Book(
				source,
				(name, args) => call!(name, args),
				(ref) => running?.bringUpToDate(ref),
				before,
			);
			return calculate((work, loaded) => {
				if (before) carryOver(loaded, before, work);
				else
					for (const formulas of loaded.formulas.values())
						for (const formula of formulas.values()) if (formula.state === 'dirty') work.start(formula);
				for (const { id, edits } of source.sheets)
					if (edits && before?.sheets.get(id) === loaded.sheets.get(id)) for (const edit of edits) applyEdit(work, loaded, edit);
			}, caller);
		},
		apply(edits: readonly CalcEdit[], caller) {
			return calculate((work, loaded) => {
				for (const edit of edits) applyEdit(work, loaded, edit);
			}, caller);
		},
		dispose() {
			book = null;
		},
	};
};

/** What reaches every formula: another locale, another zone, other functions. */
const isAlike = (source: CalcBook, { around }: Book): boolean => {
	const { locale, zone } = placeAndTime(source);
	return locale === around.locale && zone === around.zone && source.customFunctions.join() === [...around.custom].join();
};

const applyEdit = (work: Recalculation, book: Book, edit: CalcEdit): void => {
	const sheet = book.sheets.get(edit.sheet);
	if (!sheet) return;
	const { row, column } = edit;
	const replacedFormula = book.formulaAt(sheet, row, column);
	if (replacedFormula) work.withdraw(replacedFormula);
	const owner = book.owner(sheet, row, column);
	if (owner) {
		// Somebody typed into an array's cell, so that it can no longer spill; emptied, it may again.
		if (edit.input === null) return;
		work.withdraw(owner);
		work.start(owner);
	}
	const newFormula = book.edit(edit);
	// Earlier edits may have called for it: it is no part of the sheet any more, and must not write its value over the new one.
	if (replacedFormula) replacedFormula.state = 'clean';
	if (newFormula) work.start(newFormula);
	else work.touch(sheet, row, column);
	work.retryBlocked(sheet, row, column);
};
