import type { Box } from '../bridge/coded-values';
import { enumOf } from '../bridge/expose';
import { factory } from '../bridge/factory';
import { User } from '../services/session';

interface Seed {
	authMode: string;
	range?: Box;
	[key: string]: unknown;
}

/** facts §5: what a trigger's function is given. */
export const eventOf = ({ authMode, range, ...rest }: Seed, email: string): object => ({
	authMode: enumOf('ScriptApp.AuthMode')[authMode],
	user: new User({ email }),
	...(authMode === 'NONE' ? {} : { source: factory.spreadsheet() }),
	...(range ? { range: factory.range(range) } : {}),
	...rest,
});
