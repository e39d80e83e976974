module.exports = {
	testMatch: ['<rootDir>/tests/**/*.sweep.ts'],
	transform: { '\\.(ts|tsx|mjs)$': '<rootDir>/tests/esbuild-transform.cjs' },
	moduleFileExtensions: ['ts', 'tsx', 'mjs', 'cjs', 'js', 'json'],
	testTimeout: 3_600_000,
	maxWorkers: 2,
	setupFiles: ['<rootDir>/tests/shifted-day.cjs', '<rootDir>/tests/fixed-day.cjs', '<rootDir>/tests/law-seed.cjs'],
};
