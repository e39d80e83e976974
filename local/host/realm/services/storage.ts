import { Exception, host, Wrapped } from '../bridge/bridge';

type Store = 'script' | 'document' | 'user';

export class Properties extends Wrapped<Store> {
	getProperty(key: string) {
		return host<string | null>('getProperty', this._, String(key));
	}
	getProperties() {
		return host<Record<string, string>>('getProperties', this._);
	}
	getKeys() {
		return Object.keys(host<Record<string, string>>('getProperties', this._));
	}
	setProperty(key: string, value: string) {
		host('setProperties', this._, { [String(key)]: String(value) }, false);
		return this;
	}
	setProperties(values: Record<string, unknown>, deleteOthers = false) {
		host('setProperties', this._, Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)])), deleteOthers);
		return this;
	}
	deleteProperty(key: string) {
		host('deleteProperty', this._, String(key));
		return this;
	}
	deleteAllProperties() {
		host('setProperties', this._, {}, true);
		return this;
	}
}

export class PropertiesService extends Wrapped<null> {
	getScriptProperties() {
		return new Properties('script');
	}
	getDocumentProperties() {
		return host<boolean>('hasBook') ? new Properties('document') : null;
	}
	getUserProperties() {
		return new Properties('user');
	}
}

export class Cache extends Wrapped<Store> {
	get(key: string) {
		return host<string | null>('cacheGet', this._, String(key));
	}
	getAll(keys: string[]) {
		const values: Record<string, string> = {};
		for (const key of keys) {
			const value = host<string | null>('cacheGet', this._, String(key));
			if (value !== null) values[key] = value;
		}
		return values;
	}
	put(key: string, value: string, seconds = 600) {
		host('cachePut', this._, String(key), String(value), seconds);
		return null;
	}
	putAll(values: Record<string, unknown>, seconds = 600) {
		for (const [key, value] of Object.entries(values)) host('cachePut', this._, key, String(value), seconds);
		return null;
	}
	remove(key: string) {
		host('cacheRemove', this._, String(key));
		return null;
	}
	removeAll(keys: string[]) {
		for (const key of keys) host('cacheRemove', this._, String(key));
		return null;
	}
}

export class CacheService extends Wrapped<null> {
	getScriptCache() {
		return new Cache('script');
	}
	getDocumentCache() {
		return host<boolean>('hasBook') ? new Cache('document') : null;
	}
	getUserCache() {
		return new Cache('user');
	}
}

export class Lock extends Wrapped<{ name: Store; held: boolean }> {
	tryLock(milliseconds: number) {
		if (milliseconds < 0) return false;
		if (this._.held) return true;
		this._.held = host<boolean>('lock', this._.name, milliseconds);
		return this._.held;
	}
	waitLock(milliseconds: number) {
		if (!this.tryLock(milliseconds)) throw new Exception('Lock timeout: another process was holding the lock for too long.');
	}
	hasLock() {
		return this._.held;
	}
	releaseLock() {
		if (this._.held) host('unlock', this._.name);
		this._.held = false;
	}
}

export class LockService extends Wrapped<null> {
	getScriptLock() {
		return new Lock({ name: 'script', held: false });
	}
	getDocumentLock() {
		return host<boolean>('hasBook') ? new Lock({ name: 'document', held: false }) : null;
	}
	getUserLock() {
		return new Lock({ name: 'user', held: false });
	}
}
