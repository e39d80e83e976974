import { isUserError } from '../language/user-error';

/** Google does not let this user do it: it was never allowed, or no longer is. */
export const isRefusal = (error: unknown): error is Error =>
	error instanceof Error &&
	!isUserError(error) &&
	/permission|not authori[sz]ed|authori[sz]ation is required|нет (разрешения|прав)/i.test(error.message);
