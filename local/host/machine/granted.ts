import type { Execution } from './machine';

/** What the manifest asks for and the person has granted; null where no manifest says what is asked for. */
export const grantedScopes = ({ machine: { options, google } }: Execution): readonly string[] | null =>
	options.bundle.manifest.oauthScopes?.filter((scope) => !google.refused.includes(scope)) ?? null;
