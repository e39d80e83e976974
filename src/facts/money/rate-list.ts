import { currencyCode } from '../parse/currency';

/** What one unit of a currency is worth in the account's from a day on. */
export interface Rate {
	readonly currency: string;
	readonly day: number;
	readonly rate: number;
}

/** Finds the rate of a currency by its code: the latest on or before a day, NaN where there is none. */
export function rateList(rates: Iterable<Rate>): (code: string, day: number) => number {
	const byCode = new Map<string, Rate[]>();
	for (const one of rates) {
		if (!(one.rate > 0)) continue;
		const code = currencyCode(one.currency);
		const list = byCode.get(code);
		if (list === undefined) byCode.set(code, [one]);
		else list.push(one);
	}
	for (const list of byCode.values()) list.sort((a, b) => a.day - b.day);
	return (code, day) => {
		const list = byCode.get(code) ?? [];
		let low = 0;
		for (let high = list.length; low < high; ) {
			const middle = (low + high) >> 1;
			if (list[middle]!.day <= day) low = middle + 1;
			else high = middle;
		}
		return low === 0 ? Number.NaN : list[low - 1]!.rate;
	};
}
