/** What was worked out of a sheet's cells, until one of them changes. */
export class SheetMemo<T> {
	private readonly values = new Map<number, T>();

	of(sheet: number, make: () => T): T {
		let value = this.values.get(sheet);
		if (value === undefined) {
			value = make();
			this.values.set(sheet, value);
		}
		return value;
	}

	forget(sheet: number): void {
		this.values.delete(sheet);
	}

	forgetAll(): void {
		this.values.clear();
	}
}
