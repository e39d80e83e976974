/** Milliseconds still to go at the pace so far; null while too little is known to say. */
export function timeLeft(elapsed: number, startShare: number, share: number): number | null {
	const covered = share - startShare;
	if (elapsed < 3000 || covered < 0.02 || share > 1) return null;
	return (elapsed * (1 - share)) / covered;
}
