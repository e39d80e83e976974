/** Ids of a CRM are numbers: a numeric id stays itself, another gets a number of its own. */
export class NumericIds {
	private readonly assigned = new Map<string, number>();
	private readonly first: number;

	constructor(first: number) {
		this.first = first;
	}

	of(id: unknown): number {
		const text = String(id ?? '');
		if (/^\d{1,9}$/.test(text)) return Number(text);
		const number = this.assigned.get(text) ?? this.first + this.assigned.size;
		this.assigned.set(text, number);
		return number;
	}
}
