export const MARK = 'kpi.tab';

/** The add-on's tabs by their mark: developer metadata, which no renaming, moving or sorting changes. */
export class Tabs {
	private readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
	private sheets: number | null = null;
	private last: { readonly id: string; readonly place: number } | null = null;
	private readonly formulas = new Map<number, string[][]>();
	private known: Map<string, GoogleAppsScript.Spreadsheet.Sheet> | null = null;

	constructor(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet) {
		this.spreadsheet = spreadsheet;
	}

	all(): Map<string, GoogleAppsScript.Spreadsheet.Sheet> {
		if (this.known === null) {
			this.known = new Map();
			for (const mark of this.spreadsheet.createDeveloperMetadataFinder().withKey(MARK).find()) {
				const sheet = mark.getLocation().getSheet();
				const id = mark.getValue();
				// A tab that a user duplicated may carry the mark too: the first one is ours.
				if (sheet !== null && id !== null && !this.known.has(id)) this.known.set(id, sheet);
			}
		}
		return this.known;
	}

	find(id: string): GoogleAppsScript.Spreadsheet.Sheet | null {
		return this.all().get(id) ?? null;
	}

	/** `after`: the new tab goes behind the last of these that exist; without it, to the end. */
	ensure(
		id: string,
		name: string,
		{ hidden = false, after }: { hidden?: boolean; after?: readonly string[] } = {},
	): GoogleAppsScript.Spreadsheet.Sheet {
		const found = this.find(id);
		if (found !== null) return found;
		const place = after === undefined ? this.end() : Math.max(0, ...after.map((other) => this.find(other)?.getIndex() ?? 0));
		const present = this.spreadsheet.getSheetByName(name);
		const own = present !== null && this.isUnmarked(present) ? present : null;
		const sheet = own ?? this.spreadsheet.insertSheet(present === null ? name : this.freeName(name), place);
		if (own === null && this.sheets !== null) this.sheets++;
		sheet.addDeveloperMetadata(MARK, id);
		if (hidden) sheet.hideSheet();
		this.all().set(id, sheet);
		return sheet;
	}

	/** How many tabs stand up to this one and with it; what was put behind another a moment ago is known without asking. */
	placeOf(id: string): number {
		return this.last?.id === id ? this.last.place : (this.find(id)?.getIndex() ?? 0);
	}

	stands(id: string, place: number): void {
		this.last = { id, place };
	}

	add(id: string, sheet: GoogleAppsScript.Spreadsheet.Sheet): void {
		this.all().set(id, sheet);
		if (this.sheets !== null) this.sheets++;
	}

	rename(from: string, to: string): void {
		const sheet = this.find(from);
		if (sheet === null) return;
		this.all().delete(from);
		this.all().set(to, sheet);
	}

	/** The formulas of a tab that many are compared with, read once. */
	formulasOf(sheet: GoogleAppsScript.Spreadsheet.Sheet, rows: number, columns: number): string[][] {
		const id = sheet.getSheetId();
		let known = this.formulas.get(id);
		if (known === undefined) {
			known = sheet.getRange(1, 1, rows, columns).getFormulas();
			this.formulas.set(id, known);
		}
		return known;
	}

	/** An empty tab of that name: made by an execution that was killed before it could mark it. */
	private isUnmarked(sheet: GoogleAppsScript.Spreadsheet.Sheet): boolean {
		return sheet.getLastRow() === 0 && sheet.getDeveloperMetadata().length === 0;
	}

	/** How many sheets there are: asked once, counted on. */
	private end(): number {
		this.sheets ??= this.spreadsheet.getNumSheets();
		return this.sheets;
	}

	/** A name that no tab has yet. */
	freeName(name: string): string {
		let free = name;
		for (let n = 2; this.spreadsheet.getSheetByName(free) !== null; n++) free = `${name} ${n}`;
		return free;
	}
}
