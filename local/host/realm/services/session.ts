import { host, Wrapped } from '../bridge/bridge';

export class User extends Wrapped<{ email: string }> {
	getEmail() {
		return this._.email;
	}
	override toString() {
		return this._.email;
	}
}

export class Session extends Wrapped<null> {
	getActiveUser() {
		return new User({ email: host<string>('email') });
	}
	getEffectiveUser() {
		return new User({ email: host<string>('email') });
	}
	getActiveUserLocale() {
		return host<string>('userLocale');
	}
	getScriptTimeZone() {
		return host<string>('scriptZone');
	}
	getTemporaryActiveUserKey() {
		return host<string>('userKey');
	}
}
