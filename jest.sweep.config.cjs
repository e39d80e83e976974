const specs = require('./jest.config.cjs');

module.exports = { ...specs, testMatch: ['<rootDir>/tests/**/*.sweep.ts'], testTimeout: 3_600_000 };
