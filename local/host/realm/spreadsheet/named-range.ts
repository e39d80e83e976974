import { host, Wrapped } from '../bridge/bridge';
import type { Box } from '../bridge/coded-values';
import { factory } from '../bridge/factory';

export class NamedRange extends Wrapped<{ name: string }> {
	getName() {
		return this._.name;
	}
	getRange() {
		return factory.range(host<Box>('named', this._.name));
	}
	setName(name: string) {
		host('renameNamed', this._.name, name);
		this._.name = name;
		return this;
	}
	setRange(range: Wrapped<Box>) {
		host('setNamed', this._.name, range._);
		return this;
	}
	remove() {
		host('removeNamed', this._.name);
	}
}
