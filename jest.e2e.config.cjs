const specs = require('./jest.config.cjs');

module.exports = {
	...specs,
	testMatch: ['<rootDir>/tests/**/*.e2e.ts'],
	testTimeout: 60_000,
	maxWorkers: 1,
	setupFilesAfterEnv: [...specs.setupFilesAfterEnv, '<rootDir>/tests/once-more.cjs'],
};
