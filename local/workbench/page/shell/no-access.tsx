/** @jsxImportSource preact */

import { words } from '../model/words';
import { addressWith } from '../session/actions';

/** What Google shows to somebody who was not given the file. */
export function NoAccess({ email }: { readonly email: string }) {
	return (
		<main class="no-access">
			<h1>{words().needAccess}</h1>
			<p>{words().needAccessLead}</p>
			<p class="faint">{email}</p>
			<a class="main" href={addressWith({ as: null })}>
				{words().asDirector}
			</a>
		</main>
	);
}
