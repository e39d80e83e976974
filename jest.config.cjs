module.exports = {
	testMatch: ['<rootDir>/tests/**/*.spec.ts'],
	testPathIgnorePatterns: ['/node_modules/', '/tests/e2e/'],
	transform: { '\\.(ts|tsx|mjs)$': '<rootDir>/tests/esbuild-transform.cjs' },
	moduleFileExtensions: ['ts', 'tsx', 'mjs', 'cjs', 'js', 'json'],
	maxWorkers: 2,
	setupFiles: ['<rootDir>/tests/shifted-day.cjs', '<rootDir>/tests/fixed-day.cjs', '<rootDir>/tests/law-seed.cjs'],
};
