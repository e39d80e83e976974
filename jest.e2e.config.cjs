module.exports = {
	testMatch: ['<rootDir>/tests/**/*.e2e.ts'],
	transform: { '\\.(ts|tsx|mjs)$': '<rootDir>/tests/esbuild-transform.cjs' },
	moduleFileExtensions: ['ts', 'tsx', 'mjs', 'cjs', 'js', 'json'],
	testTimeout: 60_000,
	maxWorkers: 1,
	setupFiles: ['<rootDir>/tests/shifted-day.cjs', '<rootDir>/tests/fixed-day.cjs'],
	setupFilesAfterEnv: ['<rootDir>/tests/once-more.cjs'],
};
