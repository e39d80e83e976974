let shift = 0;

/** The workbook's clock may stand on another day than the browser's. */
export function follow(meter: { readonly shift: number }): void {
	shift = meter.shift;
}

export const present = (): number => Date.now() + shift;
export const shiftOfClock = (): number => shift;
