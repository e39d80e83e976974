type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const MARK = 'kpi.tab';
/** After so many tabs looked for one by one, all marks are asked for. */
const MAX_SINGLE = 3;

/** The add-on's tabs by their mark: developer metadata, which no renaming, moving or sorting changes. */
export class Tabs {
	private readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
	private sheets: number | null = null;
	private last: { readonly id: string; readonly place: number } | null = null;
	/** Names of sheets, as they were given or asked for. */
	readonly names = new Map<Sheet, string>();
	/** What a person looked at before new sheets came to the front. */
	private open: Sheet | null = null;
	/** Whether tabs made from a template bring its rules and charts; null before one was made. */
	areCopiesWhole: boolean | null = null;
	private readonly formulas = new Map<number, string[][]>();
	private byId: Map<string, Sheet> | null = null;
	/** Tabs looked for by themselves, before all were asked for. */
	private readonly single = new Map<string, Sheet | null>();

	constructor(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet) {
		this.spreadsheet = spreadsheet;
	}

	all(): Map<string, Sheet> {
		if (this.byId === null) {
			this.byId = new Map();
			for (const mark of this.spreadsheet.createDeveloperMetadataFinder().withKey(MARK).find()) {
				const sheet = mark.getLocation().getSheet();
				const id = mark.getValue();
				// A tab that a user duplicated may carry the mark too: the first one is ours.
				if (sheet !== null && id !== null && !this.byId.has(id)) this.byId.set(id, sheet);
			}
		}
		return this.byId;
	}

	/** A step of an import needs one tab or two: to ask for all marks would take three calls a tab. */
	find(id: string): Sheet | null {
		if (this.byId !== null) return this.byId.get(id) ?? null;
		let sheet = this.single.get(id);
		if (sheet === undefined) {
			if (this.single.size === MAX_SINGLE) return this.all().get(id) ?? null;
			const marks = this.spreadsheet.createDeveloperMetadataFinder().withKey(MARK).withValue(id).find();
			sheet = marks.map((mark) => mark.getLocation().getSheet()).find((one) => one !== null) ?? null;
			this.single.set(id, sheet);
		}
		return sheet;
	}

	/** `after`: the new tab goes behind the last of these that exist; without it, to the end. */
	ensure(id: string, name: string, { hidden = false, after }: { hidden?: boolean; after?: readonly string[] } = {}): Sheet {
		const present = this.find(id);
		if (present !== null) return present;
		const place = after === undefined ? this.count() : Math.max(0, ...after.map((other) => this.find(other)?.getIndex() ?? 0));
		const { sheet } = this.insert(name, place);
		if (hidden) sheet.hideSheet();
		this.mark(id, sheet);
		return sheet;
	}

	/** A new sheet of this name, or of one like it where a person's sheet has taken it; `like`: with everything that sheet has. */
	insert(name: string, place: number, like?: Sheet): { readonly sheet: Sheet; readonly isNew: boolean } {
		const put = (free: string): { readonly sheet: Sheet; readonly isNew: boolean } => {
			this.rememberOpen();
			const sheet =
				like === undefined ? this.spreadsheet.insertSheet(free, place) : this.spreadsheet.insertSheet(free, place, { template: like });
			if (this.sheets !== null) this.sheets++;
			this.names.set(sheet, free);
			return { sheet, isNew: true };
		};
		try {
			// Mostly the name is free; to ask first would cost a call a tab.
			return put(name);
		} catch (error) {
			const present = this.spreadsheet.getSheetByName(name);
			if (present === null) throw error;
			return this.isUnmarked(present) ? { sheet: present, isNew: false } : put(this.freeName(name));
		}
	}

	/** From now on a person looks at this sheet. */
	activate(id: string): void {
		const sheet = this.find(id);
		if (sheet === null) return;
		if (sheet.isSheetHidden()) sheet.showSheet();
		sheet.activate();
		this.open = null;
	}

	/** Before a sheet is made. */
	rememberOpen(): void {
		this.open ??= this.spreadsheet.getActiveSheet();
	}

	/** Google shows every new sheet: the person is back where they were. */
	showWhatWasOpen(): void {
		if (this.open !== null) this.spreadsheet.setActiveSheet(this.open);
		this.open = null;
	}

	mark(id: string, sheet: Sheet): void {
		sheet.addDeveloperMetadata(MARK, id);
		this.remember(id, sheet);
	}

	/** How many tabs stand up to this one and with it; what was put behind another a moment ago is known without asking. */
	placeOf(id: string): number {
		return this.last?.id === id ? this.last.place : (this.find(id)?.getIndex() ?? 0);
	}

	rememberPlace(id: string, place: number): void {
		this.last = { id, place };
	}

	add(id: string, sheet: Sheet): void {
		this.remember(id, sheet);
		if (this.sheets !== null) this.sheets++;
	}

	rename(from: string, to: string): void {
		const sheet = this.find(from);
		if (sheet === null) return;
		this.all().delete(from);
		this.all().set(to, sheet);
	}

	private remember(id: string, sheet: Sheet): void {
		if (this.byId === null) this.single.set(id, sheet);
		else this.byId.set(id, sheet);
	}

	/** The formulas of a tab that many are compared with, read once. */
	formulasOf(sheet: Sheet, rows: number, columns: number): string[][] {
		const id = sheet.getSheetId();
		let formulas = this.formulas.get(id);
		if (formulas === undefined) {
			formulas = sheet.getRange(1, 1, rows, columns).getFormulas();
			this.formulas.set(id, formulas);
		}
		return formulas;
	}

	/** An empty tab of that name: made by an execution that was killed before it could mark it. */
	private isUnmarked(sheet: Sheet): boolean {
		return sheet.getLastRow() === 0 && sheet.getDeveloperMetadata().length === 0;
	}

	/** How many sheets there are: asked once, counted on. */
	count(): number {
		this.sheets ??= this.spreadsheet.getNumSheets();
		return this.sheets;
	}

	/** The same, asked now: people may have made some meanwhile. */
	countAgain(): number {
		this.sheets = null;
		return this.count();
	}

	/** A name that no tab has yet. */
	freeName(name: string): string {
		let free = name;
		for (let n = 2; this.spreadsheet.getSheetByName(free) !== null; n++) free = `${name} ${n}`;
		return free;
	}
}
