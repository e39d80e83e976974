import { useEffect, useRef, useState } from 'preact/hooks';
import { type Fault, faultOf } from './fault';

export interface Task {
	readonly isBusy: boolean;
	readonly fault: Fault | null;
	/** Does nothing while the last call is running. Resolves to null on failure; `fault` then holds the reason. */
	run<T>(job: () => Promise<T>): Promise<T | null>;
}

/** One call at a time: busy, then an answer or a fault. */
export function useTask(): Task {
	const [isBusy, setBusy] = useState(false);
	const [fault, setFault] = useState<Fault | null>(null);
	const isRunning = useRef(false);
	const isMounted = useRef(true);
	useEffect(
		() => () => {
			isMounted.current = false;
		},
		[],
	);
	const run = async <T>(job: () => Promise<T>): Promise<T | null> => {
		if (isRunning.current) return null;
		isRunning.current = true;
		setBusy(true);
		setFault(null);
		try {
			return await job();
		} catch (error) {
			if (isMounted.current) setFault(faultOf(error));
			return null;
		} finally {
			isRunning.current = false;
			if (isMounted.current) setBusy(false);
		}
	};
	return { isBusy, fault, run };
}
