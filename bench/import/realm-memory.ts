import { type HeapProfiler, Session } from 'node:inspector';

/** The least growth between two looks at the heap; each costs a whole collection. */
const STEP = 1.1;
const OFTEN = 20;
/** Code of the add-on and of Google's services as the host plays them, by the names under which the host runs them. */
const REALM = /^(?:code\.gs|services)$/;

/** Live bytes that the add-on's own realm has allocated, seen at the fullest moment of a run. */
export class RealmMemory {
	most = 0;
	private readonly session = new Session();
	private before = 0;
	private calls = 0;

	constructor() {
		this.session.connect();
		this.session.post('HeapProfiler.enable');
		this.session.post('HeapProfiler.startSampling', { samplingInterval: 65_536 });
	}

	/** To be called often; looks only where the heap has grown. */
	look(): void {
		if (++this.calls % OFTEN !== 0 || process.memoryUsage().heapUsed < this.before * STEP) return;
		(globalThis as { gc?: () => void }).gc!();
		this.before = process.memoryUsage().heapUsed;
		this.session.post('HeapProfiler.getSamplingProfile', (_, { profile }) => {
			this.most = Math.max(this.most, bytesOf(profile.head, false));
		});
	}
}

/** What built-in functions allocate belongs to who called them. */
function bytesOf({ callFrame, selfSize, children }: HeapProfiler.SamplingHeapProfileNode, isOfCaller: boolean): number {
	const { url } = callFrame;
	const isOwn = url === '' ? isOfCaller : REALM.test(url.split('/').pop()!);
	return children.reduce((sum, child) => sum + bytesOf(child, isOwn), isOwn ? selfSize : 0);
}
