/** Milliseconds left at the pace so far; null while it is too early for an estimate. */
export function timeLeft(elapsed: number, startShare: number, share: number): number | null {
	const covered = share - startShare;
	if (elapsed < 3000 || covered < 0.02 || share > 1) return null;
	return (elapsed * (1 - share)) / covered;
}
