const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

/**
 * Jest's environment over a global object of V8's own. Jest's has an interceptor behind every global: each `Math`, `Array` or `Number` in the code
 * under test costs a microsecond there, and a test of many cells spends most of its time on that.
 */
module.exports = class PlainEnvironment extends TestEnvironment {
	constructor(config, context) {
		const { createContext } = vm;
		const plain = vm.constants?.DONT_CONTEXTIFY;
		if (plain !== undefined) vm.createContext = (_sandbox, options) => createContext(plain, options);
		try {
			super(config, context);
		} finally {
			vm.createContext = createContext;
		}
	}
};
