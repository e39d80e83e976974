import type { Area, Ask, Message, Reply, Role, Selection, WireCell } from '../../wire';
import { ChartLayer } from '../charts/layer';
import { before, blocksOf, catchEdits, type EditDoor } from '../grid/edits';
import { Grid } from '../grid/grid';
import { explainCells } from '../grid/hover';
import { selectionOf, showSelection } from '../grid/selections';
import { type Changes, Model, placeOf } from '../model/model';
import { words } from '../model/words';

type HostRequest = Ask extends infer One ? (One extends Ask ? Omit<One, 'version' | 'sheets'> : never) : never;

function seatOf(query: URLSearchParams): { as?: Role; file?: string } {
	const [as, file] = [query.get('as') as Role | null, query.get('file')];
	return { ...(as ? { as } : {}), ...(file ? { file } : {}) };
}

interface Step {
	readonly sheet: string;
	readonly old: ReadonlyMap<number, string>;
	readonly now: ReadonlyMap<number, string>;
}

/** The open workbook: what the host said, the grid that shows it, and the line between them. */
export class Session implements EditDoor {
	readonly model = new Model();
	notices: (Message & { readonly id: number; readonly failed?: true })[] = [];
	busy = 0;
	grid: Grid | null = null;
	private charts: ChartLayer | null = null;
	private line: Promise<unknown> = Promise.resolve();
	private done: Step[] = [];
	private undone: Step[] = [];
	private serial = 0;

	private readonly changed: () => void;
	/** Who sits here, and before which file: the page's own address says it. */
	private readonly seat = seatOf(new URL(location.href).searchParams);

	constructor(changed: () => void) {
		this.changed = changed;
	}

	async open(language: 'ru' | 'en' | undefined): Promise<void> {
		await this.ask({ do: 'open', ...(language ? { language } : {}) });
	}

	/** The grid needs its place on the page first. */
	mount(box: HTMLElement): void {
		// The grid's own library empties the element that it is given.
		const inner = document.createElement('div');
		inner.className = 'grid-box';
		box.append(inner);
		const grid = new Grid(inner, this.model);
		grid.start();
		catchEdits(grid, this.model, this);
		explainCells(grid, this.model, box);
		this.charts = new ChartLayer(grid, this.model, box);
		this.grid = grid;
	}

	ask(request: HostRequest): Promise<Reply> {
		const turn = this.line.then(() => this.post(request));
		this.line = turn.catch(() => undefined);
		return turn;
	}

	async menu(name: string): Promise<void> {
		const { outcome } = await this.ask({ do: 'menu', name });
		if (outcome && !outcome.ok) this.notice({ kind: 'toast', title: words().failed, text: outcome.message, failed: true });
	}

	async show(id: string): Promise<void> {
		if (id === this.grid?.shownId) return;
		if (this.model.sheets.has(id)) {
			this.model.book = { ...this.model.book, active: id };
			this.grid?.activate(id);
			this.charts?.draw();
			this.changed();
		}
		await this.ask({ do: 'sheet', id });
	}

	notice(message: Message & { readonly failed?: true }): void {
		this.serial += 1;
		const id = this.serial;
		this.notices = [...this.notices, { ...message, id }];
		if (message.kind === 'toast') setTimeout(() => this.dismiss(id), message.failed ? 12_000 : 6000);
		this.changed();
	}

	dismiss(id: number): void {
		this.notices = this.notices.filter((one) => one.id !== id);
		this.changed();
	}

	type(sheet: string, texts: ReadonlyMap<number, string>): void {
		const cells = this.model.sheets.get(sheet)?.cells ?? new Map<number, WireCell>();
		this.done.push({ sheet, old: before(cells, texts.keys()), now: texts });
		this.undone = [];
		void this.write(sheet, texts);
	}

	undo(): void {
		const step = this.done.pop();
		if (!step) return;
		this.undone.push(step);
		void this.write(step.sheet, step.old);
	}

	redo(): void {
		const step = this.undone.pop();
		if (!step) return;
		this.done.push(step);
		void this.write(step.sheet, step.now);
	}

	/** Rows and columns have moved, so what Undo remembers is no longer where it was. */
	async change(request: HostRequest): Promise<void> {
		const { refused } = await this.ask(request);
		if (refused !== undefined) return this.notice({ kind: 'alert', title: words().refused, text: refused });
		this.done = [];
		this.undone = [];
	}

	/** What is selected, where something is. */
	selected(): Selection | undefined {
		return (this.grid && selectionOf(this.grid, this.model)) ?? undefined;
	}

	/** One selected cell stands for all rows below the frozen ones, as wide as they are filled. */
	sortable({ sheet, areas }: Selection): Area {
		const area = areas.at(-1)!;
		if (area.rows > 1 || area.columns > 1) return area;
		const { cells, shape } = this.model.sheets.get(sheet)!;
		const places = [...cells.keys()].map(placeOf);
		const row = Math.max(shape.frozenRows, 0);
		const rows = Math.max(1, ...places.map(([at]) => at + 1)) - row;
		return { row, column: 0, rows: Math.max(1, rows), columns: Math.max(1, ...places.map(([, at]) => at + 1)) };
	}

	cannot(): void {
		if (this.notices.some(({ text }) => text === words().cannot)) return;
		this.notice({ kind: 'toast', title: '', text: words().cannot });
	}

	/** Shows at once what was typed, and then what the host made of it. */
	private async write(sheet: string, texts: ReadonlyMap<number, string>): Promise<void> {
		const cells = this.model.sheets.get(sheet)?.cells;
		if (!cells) return;
		const old = new Map([...texts.keys()].map((key) => [key, cells.get(key)]));
		const pending = new Map<number, WireCell>();
		for (const [key, text] of texts) {
			const [row, column] = placeOf(key);
			const shown = text.startsWith('=') ? words().loading : text.replace(/^'/, '');
			pending.set(key, [row, column, shown === '' ? null : shown, old.get(key)?.[3] ?? 0]);
		}
		for (const [key, cell] of pending) cells.set(key, cell);
		this.grid?.drawOnly(sheet, [...pending.values()]);
		const restore = (): void => {
			const back: WireCell[] = [];
			for (const [key, cell] of pending) {
				// Where the host answered for the cell, its word is already there.
				if (cells.get(key) !== cell) continue;
				const [row, column] = placeOf(key);
				const was = old.get(key);
				if (was) cells.set(key, was);
				else cells.delete(key);
				back.push(was ?? [row, column, null, 0]);
			}
			this.grid?.drawOnly(sheet, back);
		};
		try {
			const { refused } = await this.ask({ do: 'type', sheet, blocks: blocksOf(texts) });
			restore();
			if (refused !== undefined) {
				this.done = this.done.filter(({ now }) => now !== texts);
				this.notice({ kind: 'alert', title: words().refused, text: refused });
			}
		} catch {
			restore();
		}
	}

	private async post(request: HostRequest): Promise<Reply> {
		this.busy += 1;
		this.changed();
		try {
			const response = await fetch('/api/ask', {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ ...this.model.holding(), ...this.seat, ...request, ...this.standing(request) }),
			});
			if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
			const reply = (await response.json()) as Reply;
			this.take(this.model.apply(reply.frame));
			if (reply.selected && this.grid) showSelection(this.grid, this.model, reply.selected);
			return reply;
		} catch (error) {
			this.notice({ kind: 'toast', title: words().noHost, text: error instanceof Error ? error.message : String(error), failed: true });
			throw error;
		} finally {
			this.busy -= 1;
			this.changed();
		}
	}

	/** The add-on sees what the person has selected by then. */
	private standing({ do: what }: HostRequest): { at?: Selection } {
		const at = what === 'call' || what === 'menu' ? this.grid && selectionOf(this.grid, this.model) : undefined;
		return at ? { at } : {};
	}

	private take(changes: Changes): void {
		if (this.grid) {
			this.grid.apply(changes);
			this.charts?.draw();
		}
		for (const message of changes.messages) this.notice(message);
	}
}
