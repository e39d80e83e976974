import { isDate } from '../../facts/parse/instant';

const [FIRST, SECOND] = [0x9e3779b1, 0x85ebca77] as const;

/** A short print of many values in their order: what has been changed anywhere gives another, but for one chance in billions. */
export class Print {
	private first = 0x811c9dc5;
	private second = 0x1b873593;
	private readonly keys = new Map<string, number>();
	private readonly number = new Float64Array(1);
	private readonly halves = new Int32Array(this.number.buffer);

	/** Nothing is the same however it is said. */
	add(value: unknown): void {
		if (value === null || value === undefined || value === '') this.mix(1);
		else if (typeof value === 'number') this.addNumber(value);
		else if (typeof value === 'string') this.addText(value);
		else if (isDate(value)) this.addNumber(Math.round(value.getTime() / 1000));
		else this.addText(String(value));
	}

	/** A record: its columns that are filled, so that one which lacks a column is the same as one where it is empty. */
	addRow(row: Readonly<Record<string, unknown>>): void {
		for (const key in row) {
			const cell = row[key];
			if (cell === null || cell === undefined || cell === '') continue;
			this.mix(this.numberOf(key));
			this.add(cell);
		}
		this.mix(1);
	}

	get text(): string {
		return [this.first, this.second].map((half) => (half >>> 0).toString(36)).join('-');
	}

	private addNumber(value: number): void {
		this.number[0] = value;
		this.mix(this.halves[0]! + 2);
		this.mix(this.halves[1]!);
	}

	/** One pass for both halves: two texts that differ in one letter never come to the same. */
	private addText(text: string): void {
		this.mix(hashOf(text));
		this.mix(3);
	}

	private numberOf(key: string): number {
		let number = this.keys.get(key);
		if (number === undefined) {
			number = hashOf(key);
			this.keys.set(key, number);
		}
		return number;
	}

	private mix(value: number): void {
		const first = Math.imul(this.first ^ value, FIRST);
		const second = Math.imul(this.second ^ value, SECOND);
		this.first = first ^ (first >>> 15);
		this.second = second ^ (second >>> 13);
	}
}

function hashOf(text: string): number {
	let hash = text.length;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	return hash;
}
