const sweep = require('./jest.sweep.config.cjs');

// Mutation runs start the test runner once for each change, so that they are a script of their own.
module.exports = { ...sweep, testMatch: ['<rootDir>/tests/mutation/*.mutants.ts'] };
