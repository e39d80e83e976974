import type { CallContext } from '../ports/call-context';
import { UNATTENDED_STEP } from '../ports/durations';
import type { DigestPorts } from './ports';
import { digestState, sendDigest, settleLetter } from './send';
import { saveDigestSettings } from './settings';
import type { DigestCalls } from './types';

export const digestCalls = ({ ports, sheets, exclusively }: CallContext<DigestPorts, unknown>): DigestCalls => ({
	digest: () => digestState(ports),
	setDigest(settings) {
		saveDigestSettings(ports, settings);
		return digestState(ports);
	},
	settleLetter(letter, hasArrived) {
		exclusively(() => settleLetter(sheets, letter, hasArrived));
		return digestState(ports);
	},
	sendDigest: () => ({ message: exclusively(() => sendDigest(sheets, UNATTENDED_STEP))[ports.language] }),
});
