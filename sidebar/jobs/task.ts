import { useEffect, useRef, useState } from 'preact/hooks';
import { type Fault, faultOf } from '../fault';

export interface Task {
	readonly isBusy: boolean;
	readonly fault: Fault | null;
	/** Does nothing while the last one is still going. Resolves to null on failure, which `fault` then tells. */
	run<T>(job: () => Promise<T>): Promise<T | null>;
}

/** One question at a time: busy, then an answer or a fault. */
export function useTask(): Task {
	const [isBusy, setBusy] = useState(false);
	const [fault, setFault] = useState<Fault | null>(null);
	const going = useRef(false);
	const isShown = useRef(true);
	useEffect(
		() => () => {
			isShown.current = false;
		},
		[],
	);
	const run = async <T>(job: () => Promise<T>): Promise<T | null> => {
		if (going.current) return null;
		going.current = true;
		setBusy(true);
		setFault(null);
		try {
			return await job();
		} catch (error) {
			if (isShown.current) setFault(faultOf(error));
			return null;
		} finally {
			going.current = false;
			if (isShown.current) setBusy(false);
		}
	};
	return { isBusy, fault, run };
}
