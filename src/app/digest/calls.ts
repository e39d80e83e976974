import type { CallContext } from '../ports/call-context';
import { UNATTENDED_STEP } from '../ports/durations';
import type { DigestPorts } from './ports';
import { digestState, sendDigest, settleLetter } from './send';
import { saveDigestSettings } from './settings';
import type { DigestCalls } from './types';

export const digestCalls = ({ ports, exclusively }: CallContext<DigestPorts, unknown>): DigestCalls => ({
	digest: () => digestState(ports),
	setDigest(settings) {
		saveDigestSettings(ports, settings);
		return digestState(ports);
	},
	settleLetter(letter, hasArrived) {
		exclusively(() => settleLetter(ports, letter, hasArrived));
		return digestState(ports);
	},
	sendDigest: () => ({ message: exclusively(() => sendDigest(ports, UNATTENDED_STEP))[ports.language] }),
});
