import type { Config, Connector, ConnectorFault, Entity, ReadResult, Reply, Request } from '../../connectors/kit/contract';
import { isUserError } from '../../language/user-error';
import type { CrmPorts } from './ports';

const TRIES = 4;
/** How often an empty page in the middle of a list is asked for again. */
const DOUBTS = 2;
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;

let lastSent = Number.NEGATIVE_INFINITY;

/** One request, signed, not too soon after the last; asked again after a pause when the service is busy or out of reach. */
export function fetchPage(ports: CrmPorts, connector: Connector, entity: Entity, firstRequest: Request, config: Config): ReadResult {
	let wait = FIRST_WAIT;
	let request = firstRequest;
	for (let attempt = 1; ; attempt++) {
		const result = attemptOnce(ports, connector, entity, request, config);
		if (result.ok && result.page.isDoubtful === true && attempt <= DOUBTS) {
			ports.pause(wait);
			continue;
		}
		if (result.ok || attempt === TRIES || !isTransient(result.fault)) return result;
		const retryAfterMs = result.fault.code === 'rate-limited' ? result.fault.retryAfterMs : null;
		ports.pause(Math.min(retryAfterMs ?? wait, LONGEST_WAIT));
		wait *= 2;
		// Busy once is busy; twice over the same page, the page may be what is too much.
		if (result.fault.code === 'unavailable' && attempt > 1) request = entity.smallerPage?.(request) ?? request;
	}
}

function attemptOnce(ports: CrmPorts, connector: Connector, entity: Entity, request: Request, config: Config): ReadResult {
	// A link in an answer must not lead elsewhere: what is asked goes to the account's own address, where the first question goes.
	if (originOf(request.url) !== originOf(connector.probe.first(config, null).url))
		return { ok: false, fault: { code: 'unreadable', detail: originOf(request.url) } };
	const remainingMs = lastSent + connector.minIntervalMs - ports.now();
	if (remainingMs > 0 && remainingMs <= connector.minIntervalMs) ports.pause(remainingMs);
	lastSent = ports.now();
	let reply: Reply;
	try {
		reply = ports.send(connector.sign(request, config));
	} catch (error) {
		if (isUserError(error)) throw error;
		// The text of a network error may quote the address with its secrets.
		return { ok: false, fault: { code: 'unavailable', status: 0 } };
	}
	return entity.read(reply, request, config);
}

const originOf = (url: string): string => (/^[a-z]+:\/\/[^/?#]*/i.exec(url)?.[0] ?? '').toLowerCase();

/** Reads change nothing in the CRM, so they may be asked again. */
const isTransient = (fault: ConnectorFault): boolean => fault.code === 'rate-limited' || fault.code === 'unavailable';
